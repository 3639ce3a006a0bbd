using ErgBot.Groups.Leads;
using ErgBot.Groups.Notices;

namespace ErgBot.Groups;

/// <summary>A group's row, opened: the group as everybody may know it, who leads it, and what somebody still has to be told.</summary>
internal sealed record GroupRecord(Group Group, Leadership Leadership)
{
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether members still have to be told that it was closed.</summary>
    public bool OwesFarewell { get; init; }

    public NoticeBox Notices { get; init; } = NoticeBox.Empty;
}
