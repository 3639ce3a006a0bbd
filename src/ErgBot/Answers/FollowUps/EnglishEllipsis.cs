using System.Collections.Frozen;
using ErgBot.Languages;

namespace ErgBot.Answers.FollowUps;

/// <summary>An English sentence taken apart: what it opens with, what it says itself, and which word of it stands for something else.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Words">The sentence without its opening, contractions written out.</param>
/// <param name="PronounAt">Where in <paramref name="Words"/> the pronoun stands; -1 for none.</param>
/// <param name="PronounWords">How many words it has: "that one" has two.</param>
internal sealed record EnglishEllipsis(EllipsisKind Kind, IReadOnlyList<string> Words, int PronounAt, int PronounWords)
{
    // What is longer says enough by itself.
    private const int MostWords = 6;
    private const int MostWordsWithPronoun = 8;

    private static readonly English _language = new();

    private static readonly string[][] _openings =
        [["what", "about"], ["how", "about"], ["and"], ["but"], ["or"], ["also"], ["then"], ["so"], ["ok"], ["okay"], ["well"], ["hm"]];

    /// <summary>Words that ask and tie together, and name nothing to speak of.</summary>
    private static readonly FrozenSet<string> _empty = Set(
        "where when what which who whom whose why how time times day days date long often many much far early late exactly place " +
        "is are was were be do does did can could will would should may might has have " +
        "it that this they them those these there one ones so then too as well again still now please " +
        "for at in on of to from with about by until the a an not no more");

    private static readonly FrozenSet<string> _asks = Set("where when what which who whom whose why how time");

    private static readonly FrozenSet<string> _asksForMore = Set("more else further");

    /// <summary>What may stand beside a word that asks for more.</summary>
    private static readonly FrozenSet<string> _besideMore = Set(
        "more else further tell show give say me us let know about it that this them what is are there anything something can could would like i you want to hear explain on please go any");

    private static readonly FrozenSet<string> _alwaysPronouns = Set("it them they");
    private static readonly FrozenSet<string> _pointers = Set("that this those these");
    private static readonly FrozenSet<string> _pointedAt = Set("one ones group");
    private static readonly FrozenSet<string> _afterPointer = Set("too then please is was at on in for to and or take start begin end happen work meet");
    private static readonly FrozenSet<string> _besideExistence = Set("is are was were will be");

    /// <param name="text">What somebody wrote, the names of groups masked.</param>
    public static EnglishEllipsis Of(string text)
    {
        var all = _language.Words(text);
        var words = all;
        while (Array.Find(_openings, opening => words.Count > opening.Length && words.Take(opening.Length).SequenceEqual(opening)) is { } opening)
        {
            words = [.. words.Skip(opening.Length)];
        }

        var (at, length) = Pronoun(words);
        var hasOpening = words.Count < all.Count;
        return new EnglishEllipsis(KindOf(words, hasOpening, at), words, at, length) { HasOpening = hasOpening };
    }

    public bool HasOpening { get; private init; }

    /// <summary>The sentence without its opening.</summary>
    public string Text => string.Join(' ', Words);

    /// <summary>Whether it is short enough to hang on what was said before.</summary>
    public bool IsShort => Words.Count is > 0 and <= MostWords;

    /// <summary>The sentence in full, with what it is about in the place of the word that stands for it, or at its end.</summary>
    public string InFull(string subject) => string.Join(' ', PronounAt >= 0
        ? [.. Words.Take(PronounAt), subject, .. Words.Skip(PronounAt + PronounWords)]
        : Kind == EllipsisKind.Bare && !Words.Any(_besideExistence.Contains) ? [.. Words, "is", subject] : Words.Append(subject));

    /// <summary>Whether there is nothing in it but that name.</summary>
    public bool OnlyNames(string name) => Words.Contains(name) && Words.All(word => word == name || _empty.Contains(word) || _pointedAt.Contains(word));

    /// <summary>Whether it asks for a reason, which is never an answer that was just given.</summary>
    public bool AsksWhy => Words.Contains("why");

    private static EllipsisKind KindOf(IReadOnlyList<string> words, bool hasOpening, int pronounAt)
    {
        if (words.Any(_asksForMore.Contains) && words.All(_besideMore.Contains))
        {
            return EllipsisKind.More;
        }

        if (words.Count is > 0 and <= MostWords && words.All(_empty.Contains) && (pronounAt >= 0 || words.Any(_asks.Contains)))
        {
            return EllipsisKind.Bare;
        }

        return (hasOpening, pronounAt) switch
        {
            (_, >= 0) when words.Count <= MostWordsWithPronoun => EllipsisKind.Pronoun,
            (true, _) when words.Count is > 0 and <= MostWords => EllipsisKind.Lead,
            _ => EllipsisKind.None,
        };
    }

    private static (int At, int Length) Pronoun(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var next = at + 1 < words.Count ? words[at + 1] : "";
            if (_pointers.Contains(words[at]) && (_pointedAt.Contains(next) || next.Length == 0 || _afterPointer.Contains(next)))
            {
                return (at, _pointedAt.Contains(next) ? 2 : 1);
            }

            if (_alwaysPronouns.Contains(words[at]) || (words[at] == "there" && IsAPlace(words, at)))
            {
                return (at, 1);
            }
        }

        return (-1, 0);
    }

    /// <summary>"how do I get there", and not "is there parking".</summary>
    private static bool IsAPlace(IReadOnlyList<string> words, int at) =>
        (at == 0 || !_besideExistence.Contains(words[at - 1])) && (at + 1 == words.Count || !_besideExistence.Contains(words[at + 1]));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
