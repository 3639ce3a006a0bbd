namespace ErgBot.Groups;

/// <summary>A group that somebody is in, and how.</summary>
internal sealed record MyGroup(Group Group, Membership Own);
