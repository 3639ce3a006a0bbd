using System.Collections.Frozen;
using ErgBot.Languages;

namespace ErgBot.Answers.Entities;

/// <summary>Tells "is it on May 23?" from "when is it in May?".</summary>
internal static class YesOrNo
{
    private static readonly FrozenSet<string> _asksForMore =
        new[] { "when", "what", "which", "where", "who", "whom", "why", "how", "or" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsAskedBy(string text) => !PlainWords.Of(text).SelectMany(EnglishContractions.WrittenOut).Any(_asksForMore.Contains);
}
