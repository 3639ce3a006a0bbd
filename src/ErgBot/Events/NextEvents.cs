using ErgBot.Calendar;
using ErgBot.Groups;

namespace ErgBot.Events;

/// <summary>The next event on a group's card. So far every event is for all groups.</summary>
internal sealed class NextEvents(EventCatalog events, DistrictTime time, CalendarClock clock) : INextEvent
{
    public async Task<NextEvent?> OfAsync(GroupId group, CancellationToken ct)
    {
        var coming = await events.ComingAsync(clock.GetUtcNow(), ct);
        return coming is [var next, ..] ? new NextEvent(next.Title, time.When(next.Start, next.End), next.Place) : null;
    }
}
