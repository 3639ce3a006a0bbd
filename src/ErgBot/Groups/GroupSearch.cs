using ErgBot.Languages;

namespace ErgBot.Groups;

/// <summary>Groups for what somebody types into a search: by name or another word for them first, then by what they are for.</summary>
internal static class GroupSearch
{
    /// <summary>All of them when nothing is typed; within each kind in the order in which they came.</summary>
    public static IReadOnlyList<Group> Find(string typed, IReadOnlyList<Group> groups)
    {
        var named = groups.Where(group => TypedWords.Find(typed, group.OtherWords.Prepend(group.Name))).ToList();
        return [.. named, .. groups.Where(group => !named.Contains(group) && TypedWords.Find(typed, group.Name, group.Purpose))];
    }
}
