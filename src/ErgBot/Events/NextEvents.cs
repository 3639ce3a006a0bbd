using ErgBot.Calendar;
using ErgBot.Groups;

namespace ErgBot.Events;

/// <summary>The next event on a group's card: one of its own, or one of the district's, which are for all groups.</summary>
internal sealed class NextEvents(EventCatalog events, DistrictTime time, CalendarClock clock) : INextEvent
{
    public async Task<NextEvent?> OfAsync(GroupId group, CancellationToken ct)
    {
        var coming = await events.ComingAsync(clock.GetUtcNow(), ct);
        return coming.FirstOrDefault(known => MayBeOf(group, known)) is { } next ? new NextEvent(next.Title, next.When(time), next.Place) : null;
    }

    /// <summary>Not the administrators' event: nobody of a group is one.</summary>
    private static bool MayBeOf(GroupId group, Event known) =>
        known is { HasDate: true, Audience: not EventAudience.Administrators } && (known.Group is null || known.Group == group);
}
