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
        var words = Padded(text);
        foreach (var word in groups.SelectMany(WordsFor).OrderByDescending(word => word.Length))
        {
            words = words.Replace(word, $" {placeholder} ", StringComparison.Ordinal);
        }

        return words.Trim();
    }

    private static IEnumerable<string> WordsFor(Group group) => group.OtherWords.Prepend(group.Name).Select(Padded);

    /// <summary>Lower case without apostrophes, everything else but letters and digits as single blanks, one at either end: " people of color ".</summary>
    private static string Padded(string text)
    {
        var words = new string([.. text.ToLowerInvariant().Where(c => c is not ('\'' or '’')).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        return $" {string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }
}
