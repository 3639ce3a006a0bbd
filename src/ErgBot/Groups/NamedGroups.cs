namespace ErgBot.Groups;

/// <summary>Where groups are named in a text.</summary>
/// <param name="words">The text's words, in lower case.</param>
/// <param name="names">Which of them are names, in their order.</param>
internal sealed class NamedGroups(string[] words, IReadOnlyList<(Group Group, int At, int Count)> names)
{
    /// <summary>Each group once, in the order in which they are named.</summary>
    public IReadOnlyList<Group> Groups { get; } = [.. names.Select(name => name.Group).DistinctBy(group => group.Id)];

    /// <summary>The text in lower case with every name replaced by one placeholder, so that questions about any group look alike.</summary>
    public string Masked(string placeholder)
    {
        var masked = new List<string>(words.Length);
        var next = 0;
        foreach (var (_, at, count) in names)
        {
            masked.AddRange(words[next..at]);
            masked.Add(placeholder);
            next = at + count;
        }

        return string.Join(' ', [.. masked, .. words[next..]]);
    }
}
