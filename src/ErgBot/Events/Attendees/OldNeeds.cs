using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events.Attendees;

/// <summary>Erases, in the night after an event, or when it was cancelled, what people needed for it.</summary>
internal sealed class OldNeeds(EventStore events, NeedsStore needs, CalendarClock clock) : INightJob
{
    public string Name => "old-needs";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var head in await events.ListAsync(ct))
        {
            // Later, the answers themselves are gone.
            if ((head.Event.Cancelled || head.Event.IsOver(now)) && now < head.Event.End + OldAnswers.Kept)
            {
                await needs.ForgetAsync(head.Event.Id, turn.RenewAsync, ct);
            }
        }
    }
}
