using ErgBot.Calendar;
using ErgBot.Events.Rsvps;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events.Seats;

/// <summary>
/// Tells who waited that they have a seat. What is owed was written down with the seat; before it is sent its row is held, after it the row goes:
/// a crash in between repeats that one message, and no instance sends what another is sending.
/// </summary>
internal sealed class SeatNews(EventStore events, EventCard card, IOutbox outbox, CalendarClock clock, TimeProvider time)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private const int MostTries = 20;

    private static readonly TimeSpan _sendTakesAtMost = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(2);

    /// <summary>Of all events, also where a crash has left something half done.</summary>
    /// <param name="glances">All events.</param>
    /// <param name="ct">Cancels.</param>
    public async Task SendDueAsync(IReadOnlyList<EventGlance> glances, CancellationToken ct)
    {
        foreach (var (head, _, owes) in glances)
        {
            if (RsvpDecision.OwesASeat(head, clock.GetUtcNow()))
            {
                events.Nudge(head.Event.Id);
            }

            if (owes)
            {
                await SendDueAsync(head.Event.Id, ct);
            }
        }
    }

    public async Task SendDueAsync(EventId id, CancellationToken ct)
    {
        await foreach (var debt in events.DebtsAsync(id, ct))
        {
            if (debt.TryAt <= time.GetUtcNow())
            {
                await SendAsync(id, debt, ct);
            }
        }
    }

    private async Task SendAsync(EventId id, Debt debt, CancellationToken ct)
    {
        if (await events.HoldAsync(id, debt with { Tries = debt.Tries + 1, TryAt = time.GetUtcNow() + Lease }, ct) is not { } held)
        {
            return;
        }

        // What has begun is written down to its end, also when this instance is asked to stop.
        var sent = await SendAsync(id, held);
        if (sent.Outcome == SendOutcome.Later && held.Tries < MostTries)
        {
            await events.HoldAsync(id, held with { TryAt = time.GetUtcNow() + Pause(sent, held.Tries) }, CancellationToken.None);
        }
        else
        {
            await events.SettleAsync(id, held, CancellationToken.None);
        }
    }

    private async Task<Sent> SendAsync(EventId id, Debt debt)
    {
        using var limit = new CancellationTokenSource(_sendTakesAtMost, time);
        try
        {
            // Who has given the seat up again, or has been forgotten, isn't told; nor is anybody of an event that won't be.
            return await events.FindAsync(id, limit.Token) is { } head && !IsPast(head.Event) && await events.CreditorAsync(id, debt, limit.Token) is { } person
                ? await outbox.SendAsync(person, card.ForOne(head, new Standing(RsvpAnswer.Going), EventTexts.SeatForYou), limit.Token)
                : Sent.Refused;
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // The event or the address couldn't be read, so nothing was sent.
            return new Sent(SendOutcome.Later);
        }
        catch (OperationCanceledException)
        {
            return Sent.Uncertain;
        }
    }

    private bool IsPast(Event told) => told.Cancelled || told.IsOver(clock.GetUtcNow());

    private static TimeSpan Pause(Sent sent, int tries) => sent.RetryAfter is { } asked && asked > _firstPause
        ? asked
        : TimeSpan.FromTicks(Math.Min(_longestPause.Ticks, _firstPause.Ticks << Math.Min(tries - 1, 10)));
}
