using System.Runtime.CompilerServices;
using ErgBot.Calendar;
using ErgBot.People;

namespace ErgBot.Events;

/// <summary>Seats and maybes, of events that aren't over: who may not come any more loses theirs, and the seat is free again.</summary>
internal sealed class EventPlaces(EventStore store, CalendarClock clock) : IPlaces
{
    public async IAsyncEnumerable<PersonId> HoldersAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var coming in await ComingAsync(PlaceLoss.NotStaff, ct))
        {
            await foreach (var person in store.PeopleAsync(coming, ct))
            {
                yield return person;
            }
        }
    }

    public async Task<bool> HoldsAsync(PersonId person, PlaceLoss loss, CancellationToken ct)
    {
        foreach (var coming in await ComingAsync(loss, ct))
        {
            if (await store.FindAnswerAsync(coming, person, ct) is not null)
            {
                return true;
            }
        }

        return false;
    }

    public async Task TakeAsync(PersonId person, PlaceLoss loss, CancellationToken ct)
    {
        foreach (var coming in await ComingAsync(loss, ct))
        {
            await store.RemoveAsync(coming, person, ct);
        }
    }

    private async Task<IReadOnlyList<EventId>> ComingAsync(PlaceLoss loss, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. (await store.ListAsync(ct))
                .Where(head => !head.Event.IsOver(now) && (loss == PlaceLoss.NotStaff || head.Event.Audience is not (EventAudience.Everyone or EventAudience.Administrators)))
                .Select(head => head.Event.Id),
        ];
    }
}
