using ErgBot.Content;

namespace ErgBot.Groups;

/// <summary>groups.yaml: the groups to start from. What is in the tables wins.</summary>
internal static class GroupContent
{
    public const string FileName = "groups.yaml";

    /// <exception cref="ContentException">The file can't be used; the message says where and why.</exception>
    public static IReadOnlyList<Group> Read(ContentFolder folder) => folder.ReadList<GroupEntry, Group>(FileName, Read);

    private static Group Read(GroupEntry entry) => new()
    {
        Id = GroupId.Parse(Entry.Required(entry.Id, "id")),
        Name = Entry.Required(entry.Name, "name"),
        Purpose = Entry.Required(entry.Purpose, "purpose"),
        OtherWords = [.. entry.OtherWords.Select(word => Entry.Required(word, "other-words").ToLowerInvariant())],
    };

    private sealed class GroupEntry
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public string? Purpose { get; set; }

        public List<string> OtherWords { get; set; } = [];
    }
}
