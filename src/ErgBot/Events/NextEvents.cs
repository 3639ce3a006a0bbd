using ErgBot.Calendar;
using ErgBot.Groups;

namespace ErgBot.Events;

/// <summary>The next event on a group's card. So far every event is for all groups.</summary>
internal sealed class NextEvents(EventCatalog events, DistrictTime time, CalendarClock clock) : INextEvent
{
    public async Task<NextEvent?> OfAsync(GroupId group, CancellationToken ct)
    {
        var next = (await events.ComingAsync(clock.GetUtcNow(), ct)).FirstOrDefault();
        return next is null ? null : new NextEvent(next.Title, time.When(next.Start, next.End), next.Place);
    }
}
