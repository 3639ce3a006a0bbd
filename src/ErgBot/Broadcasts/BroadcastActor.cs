namespace ErgBot.Broadcasts;

/// <summary>Who wants something of a broadcast, as looked up at that moment.</summary>
/// <param name="Person">Who.</param>
/// <param name="IsOrganizer">Whether they are one of the district's organizers.</param>
/// <param name="Leads">The open groups that they lead, by id; empty for who may not be in groups any more.</param>
internal sealed record BroadcastActor(People.Person Person, bool IsOrganizer, IReadOnlyCollection<string> Leads)
{
    public People.PersonId Id => Person.Id;

    /// <summary>Whether they may write broadcasts at all.</summary>
    public bool MayWrite => IsOrganizer || Leads.Count > 0;

    /// <summary>Organizers reach everybody; a lead their own groups and nobody else.</summary>
    public bool MayReach(Audience audience) =>
        IsOrganizer || (audience is { Everyone: false, Events: [], Channels: [], Groups.Count: > 0 } && audience.Groups.All(Leads.Contains));

    /// <summary>One's own; and what goes to no group, for organizers. What a group gets is for its own.</summary>
    public bool MaySee(Broadcast broadcast) => broadcast.Author.Id == Id || (IsOrganizer && !broadcast.Audience.IsOfGroups) || MayAgree(broadcast);

    /// <summary>Whether they are the second pair of eyes that it waits for.</summary>
    public bool MayAgree(Broadcast broadcast) => IsOrganizer && broadcast is { State: BroadcastState.Draft, NeedsSecond: true } && broadcast.Author.Id != Id;
}
