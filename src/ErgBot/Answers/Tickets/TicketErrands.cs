using System.Collections.Concurrent;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Answers.Tickets;

/// <summary>
/// Does for a ticket what is due, one errand after the other. Each is written down before it is done, with a lease that keeps other instances
/// away, and what became of it after. A crash in between makes the next instance do it again when the lease is over: posting a card and
/// telling the asker may happen twice by that, bringing a card up to date does no harm twice, and everything else happens in the write itself.
/// </summary>
internal sealed partial class TicketErrands(TicketStore store, TicketPlaces places, IOutbox outbox, TimeProvider time, ILogger<TicketErrands> log)
{
    private static readonly TimeSpan _betweenTries = TimeSpan.FromSeconds(1);

    /// <summary>Rows whose key is gone: told once, not at every sweep.</summary>
    private readonly ConcurrentDictionary<TicketId, bool> _unreadable = new();

    /// <summary>All tickets for which something is due.</summary>
    public IAsyncEnumerable<TicketId> DueAsync(CancellationToken ct) => store.DueAsync(time.GetUtcNow(), ct);

    /// <param name="id">The ticket.</param>
    /// <param name="ct">Asks to stop after the errand under way, which is finished and written down.</param>
    public async Task RunAsync(TicketId id, CancellationToken ct)
    {
        if (_unreadable.ContainsKey(id))
        {
            return;
        }

        try
        {
            while (!ct.IsCancellationRequested && await BeginAsync(id) is ({ } ticket, { } errand))
            {
                await FinishAsync(ticket, errand);
            }
        }
        catch (SealBrokenException broken)
        {
            _unreadable.TryAdd(id, true);
            Log.NotOpened(log, broken);
        }
    }

    /// <summary>Takes the next errand by writing so; null when none is due or another instance is at the ticket.</summary>
    private async Task<(Ticket Ticket, TicketErrand Errand)?> BeginAsync(TicketId id)
    {
        TicketErrand? taken = null;
        var begun = await store.ChangeAsync(
            id,
            stored =>
            {
                var now = time.GetUtcNow();
                taken = TicketPlan.Next(stored, places.For(stored), now);
                return stored.Lease > now ? stored : Planned(taken is null ? stored : TicketPlan.Begun(stored, taken, now));
            },
            CancellationToken.None);
        return begun is not null && taken is not null ? (begun, taken) : null;
    }

    private async Task FinishAsync(Ticket ticket, TicketErrand errand)
    {
        var sending = errand.Kind switch
        {
            TicketErrandKind.Deliver => SendAsync(ct => outbox.SendAsync(ticket.Asker!.Id, QuestionCard.Ended(ticket), ct)),
            TicketErrandKind.Post when errand.Organizer is { } organizer => SendAsync(ct => outbox.SendAsync(ticket.Asker!.Id with { ObjectId = organizer }, TicketCard.For(ticket), ct)),
            TicketErrandKind.Post => SendAsync(ct => outbox.PostAsync(places.Channel(ticket.Asker!), TicketCard.For(ticket), ct)),
            TicketErrandKind.Edit => SendAsync(ct => outbox.EditAsync(errand.Posted!, TicketCard.For(ticket), ct)),
            _ => null,
        };
        if (sending is not null)
        {
            await RecordAsync(ticket, errand, await sending);
        }
        else if (errand.Kind == TicketErrandKind.Forget)
        {
            await store.ForgetAsync(ticket.Id, stored => TicketPlan.Next(stored, places.For(stored), time.GetUtcNow())?.Kind == TicketErrandKind.Forget, CancellationToken.None);
        }
    }

    private async Task<Sent> SendAsync(Func<CancellationToken, Task<Sent>> send)
    {
        using var limit = new CancellationTokenSource(TicketPlan.SendTakesAtMost, time);
        try
        {
            return await send(limit.Token);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // The address couldn't be read, so nothing was sent.
            return new Sent(SendOutcome.Later);
        }
    }

    /// <summary>Tried as long as the lease lasts; what isn't written down by then counts as a try that may have arrived.</summary>
    private async Task RecordAsync(Ticket sent, TicketErrand errand, Sent outcome)
    {
        while (true)
        {
            try
            {
                await store.ChangeAsync(
                    sent.Id,
                    stored => Planned(TicketPlan.Done(stored, errand, outcome, sent.Version, time.GetUtcNow())),
                    CancellationToken.None);
                return;
            }
            catch (Exception away) when (StorageFault.IsOutage(away) && time.GetUtcNow() < sent.Lease)
            {
                await Task.Delay(_betweenTries, time);
            }
        }
    }

    /// <summary>With the time when there is something to do next; the very same ticket when that doesn't change.</summary>
    private Ticket Planned(Ticket ticket) =>
        TicketPlan.Due(ticket, places.For(ticket)) is var due && due == ticket.Due ? ticket : ticket with { Due = due };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A ticket can't be read; nothing is done for it.")]
        public static partial void NotOpened(ILogger logger, Exception e);
    }
}
