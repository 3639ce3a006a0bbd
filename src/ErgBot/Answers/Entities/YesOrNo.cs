using System.Collections.Frozen;
using ErgBot.Languages;

namespace ErgBot.Answers.Entities;

/// <summary>Tells "is it on May 23?" from "when is it in May?".</summary>
internal static class YesOrNo
{
    private static readonly FrozenSet<string> _asksForMore = Set("when what which where who whom why how");
    private static readonly FrozenSet<string> _verbs = Set("is was will isn wasn");
    private static readonly FrozenSet<string> _besideVerbs = Set("is was will be not it that this the still really on at in for happen happening take taking place held right then so and or event kickoff please");

    public static bool IsAskedBy(string text) => !PlainWords.Of(text).SelectMany(EnglishContractions.WrittenOut).Any(_asksForMore.Contains);

    /// <summary>Whether these words ask whether something is, and say nothing but its name.</summary>
    public static bool AsksOf(IReadOnlyList<string> words, IReadOnlyList<string> name) =>
        words.Any(_verbs.Contains) && words.All(word => _besideVerbs.Contains(word) || name.Contains(word));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
