using ErgBot.Languages;

namespace ErgBot.Groups;

/// <summary>Groups for what somebody types into a search: by name or another word for them first, then by what they are for.</summary>
internal static class GroupSearch
{
    private static readonly HashSet<string> _fillers =
        ["a", "an", "and", "are", "at", "for", "find", "group", "groups", "in", "is", "me", "of", "on", "or", "search", "show", "the", "there", "to", "who", "with"];

    /// <summary>All of them when nothing is typed; within each kind in the order in which they came.</summary>
    public static IReadOnlyList<Group> Find(string typed, IReadOnlyList<Group> groups) => FindAll(typed, groups) is { Count: > 0 } found
        ? found
        : FindAll(string.Join(' ', PlainWords.Of(typed).Where(word => !_fillers.Contains(word))) is { Length: > 0 } telling ? telling : typed, groups);

    private static List<Group> FindAll(string typed, IReadOnlyList<Group> groups)
    {
        var named = groups.Where(group => TypedWords.Find(typed, group.OtherWords.Prepend(group.Name))).ToList();
        return [.. named, .. groups.Where(group => !named.Contains(group) && TypedWords.Find(typed, group.Name, group.Purpose))];
    }
}
