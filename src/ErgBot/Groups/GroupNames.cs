namespace ErgBot.Groups;

/// <summary>Finds groups in what people write: by name or by the other words for them, whole words only.</summary>
internal static class GroupNames
{
    /// <summary>The groups named in a text, in the order in which they stand there.</summary>
    public static IReadOnlyList<Group> In(string text, IReadOnlyList<Group> groups)
    {
        var words = Padded(text);
        return
        [
            .. groups
                .Select(group => (Group: group, At: WordsFor(group).Select(word => words.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min()))
                .Where(found => found.At >= 0)
                .OrderBy(found => found.At)
                .Select(found => found.Group),
        ];
    }

    /// <summary>The text in lower case with every name of a group replaced by one placeholder, so that questions about any group look alike.</summary>
    public static string Masked(string text, IReadOnlyList<Group> groups, string placeholder)
    {
        var words = Words(text).ToList();
        foreach (var name in groups.SelectMany(WordsFor).OrderByDescending(name => name.Length).Select(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            for (var at = 0; at + name.Length <= words.Count; at++)
            {
                if (words.Skip(at).Take(name.Length).Select(WithoutApostrophes).SequenceEqual(name))
                {
                    words.RemoveRange(at, name.Length);
                    words.Insert(at, placeholder);
                }
            }
        }

        return string.Join(' ', words);
    }

    private static IEnumerable<string> WordsFor(Group group) => group.OtherWords.Prepend(group.Name).Select(Padded);

    /// <summary>Lower case without apostrophes, everything else but letters and digits as single blanks, one at either end: " people of color ".</summary>
    private static string Padded(string text) => $" {string.Join(' ', Words(text).Select(WithoutApostrophes))} ";

    /// <summary>In lower case, with apostrophes: "can't" is another word than "cant" to whoever reads on.</summary>
    private static IEnumerable<string> Words(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || IsApostrophe(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.All(IsApostrophe));

    private static string WithoutApostrophes(string word) => new([.. word.Where(c => !IsApostrophe(c))]);

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
