using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events;

/// <summary>Forgets who answered, 90 days after the event. How many came stays with the event, and leads to nobody.</summary>
internal sealed class OldAnswers(EventStore events, CalendarClock clock) : INightJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public string Name => "old-answers";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        foreach (var head in await events.ListAsync(ct))
        {
            if (head.Event.End + Kept <= clock.GetUtcNow())
            {
                await turn.RenewAsync(ct);
                await events.ForgetAnswersAsync(head.Event.Id, turn.RenewAsync, ct);
            }
        }
    }
}
