namespace ErgBot.Groups;

/// <summary>What a group's card tells of events, which are built above groups.</summary>
internal interface INextEvent
{
    /// <summary>The next event that the group's people may come to; null when none is planned.</summary>
    Task<NextEvent?> OfAsync(GroupId group, CancellationToken ct);
}
