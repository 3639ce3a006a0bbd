namespace ErgBot.Groups;

/// <summary>A group's row, opened: the group as everybody may know it, and who leads it.</summary>
internal sealed record GroupRecord(Group Group, Leadership Leadership)
{
    public DateTimeOffset? ClosedAt { get; init; }
}
