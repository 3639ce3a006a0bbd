using ErgBot.Groups;

namespace ErgBot.Events.Planning;

/// <summary>What somebody may plan, as looked up at that moment.</summary>
/// <param name="IsOrganizer">The district's events; and groups' events too, which may have lost their leads.</param>
/// <param name="Leads">The open groups that they lead.</param>
internal sealed record Planner(bool IsOrganizer, IReadOnlyList<Group> Leads)
{
    public bool MayPlanSomething => IsOrganizer || Leads.Count > 0;

    /// <summary>Whether they may change and cancel it.</summary>
    public bool MayPlan(Event planned) => IsOrganizer || (planned.Group is { } group && Leads.Any(led => led.Id == group));

    /// <summary>Whether they may make one of that group's, or of the district's.</summary>
    public bool MayBegin(GroupId? group) => group is { } of ? Leads.Any(led => led.Id == of) : IsOrganizer;
}
