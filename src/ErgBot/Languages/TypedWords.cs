namespace ErgBot.Languages;

/// <summary>Finds a text for somebody who is still typing: every word typed begins one of its words, or is a slip away from one.</summary>
internal static class TypedWords
{
    /// <summary>True for nothing typed: then everything is looked through.</summary>
    public static bool Find(string typed, params IEnumerable<string> texts)
    {
        string[] there = [.. texts.SelectMany(WordsAndPairs).Distinct(StringComparer.Ordinal)];
        return PlainWords.Of(typed).Select(Bare).All(word => there.Any(known => known.StartsWith(word, StringComparison.Ordinal) || IsNear(word, known)));
    }

    /// <summary>With each two neighbours as one: "kickoff" is "kick-off".</summary>
    private static IEnumerable<string> WordsAndPairs(string text)
    {
        string[] words = [.. PlainWords.Of(text).Select(Bare)];
        return words.Concat(words.Zip(words.Skip(1), string.Concat));
    }

    private static bool IsNear(string word, string known)
    {
        var reach = SpellingReach.Of(known.Length);
        return Math.Abs(word.Length - known.Length) <= reach.Edits && SpellingDistance.Between(word, known) <= reach.Distance;
    }

    private static string Bare(string word) => word.Replace("'", "", StringComparison.Ordinal);
}
