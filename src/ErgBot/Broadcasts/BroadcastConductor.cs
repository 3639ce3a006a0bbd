using System.Collections.Concurrent;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Broadcasts;

/// <summary>
/// Looks after every broadcast under way, on each instance: begins what is due, ends what is through, finds what a crash has left, and brings the
/// author's card up to date. Each step is one conditional write, so that it doesn't matter who comes first.
/// </summary>
internal sealed partial class BroadcastConductor(
    BroadcastStore store,
    DeliveryStore deliveries,
    HourCheck hour,
    Expansion expansion,
    BroadcastQueue queue,
    BroadcastWatch watch,
    Bell<BroadcastWorker> bell,
    IOutbox outbox,
    BroadcastDeskCard desk,
    CalendarClock calendar,
    TimeProvider time,
    ILogger<BroadcastConductor> log)
{
    /// <summary>The author's card is edited so often at most.</summary>
    public static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(5);

    /// <summary>Pages that somebody had and left lying.</summary>
    private readonly ConcurrentQueue<(BroadcastId Broadcast, int Page)> _left = new();

    /// <summary>A page that a crash has left; null for none.</summary>
    public (BroadcastId Broadcast, int Page)? NextLeft() => _left.TryDequeue(out var page) ? page : null;

    /// <summary>Does what is due; false when nothing is under way, though something may wait for its hour.</summary>
    public async Task<bool> LookAsync(CancellationToken ct)
    {
        var any = false;
        var open = new List<Broadcast>();
        await foreach (var broadcast in store.OpenAsync(ct))
        {
            open.Add(broadcast);
        }

        _left.Clear();
        foreach (var broadcast in open)
        {
            any |= broadcast.State != BroadcastState.Queued || IsDue(broadcast);
            try
            {
                await ConductAsync(broadcast, ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                // By type alone: a message may quote what is in a row. Whatever was left undone is due again at the next look.
                Log.NotDone(log, fault.GetType().Name, StorageFault.IsOutage(fault));
            }
        }

        return any;
    }

    private async Task ConductAsync(Broadcast broadcast, CancellationToken ct)
    {
        if (broadcast.State == BroadcastState.Queued)
        {
            if (IsDue(broadcast)
                && broadcast.HeldUntil <= time.GetUtcNow()
                && await hour.MayGoAsync(broadcast, ct)
                && await expansion.RunAsync(broadcast.Id, ct))
            {
                bell.Ring(2);
            }

            return;
        }

        if (broadcast is { Ended: null, Pages: > 0 })
        {
            broadcast = await FollowAsync(broadcast, ct);
        }
        else if (broadcast.Ended is null)
        {
            broadcast = await EndAsync(broadcast, broadcast.Totals, ct);
        }

        await ShowAsync(broadcast, ct);
    }

    private bool IsDue(Broadcast broadcast) => broadcast.SendAt is not { } at || at <= calendar.GetUtcNow();

    private async Task<Broadcast> FollowAsync(Broadcast broadcast, CancellationToken ct)
    {
        var pages = await deliveries.StandingsAsync(broadcast.Id, ct);
        var totals = pages.Aggregate(default(Totals), (sum, page) => sum + page.Totals);
        if (pages.Count == broadcast.Pages && pages.All(page => page.Done))
        {
            return await EndAsync(broadcast, totals, ct);
        }

        var now = time.GetUtcNow();
        var free = pages.Where(page => !page.Done && page.HeldUntil <= now && page.DueAt <= now).ToList();
        foreach (var page in free.Where(page => page.HeldUntil > DateTimeOffset.UnixEpoch))
        {
            _left.Enqueue((broadcast.Id, page.Number));
            bell.Ring();
        }

        // A message for each was put there when it began; where none is left, those of the others got lost.
        var untouched = free.Where(page => page.HeldUntil <= DateTimeOffset.UnixEpoch).ToList();
        if (untouched.Count > 0 && await queue.IsEmptyAsync(ct))
        {
            await queue.AddAsync(broadcast.Id, untouched.Select(page => page.Number), ct);
        }

        return broadcast with { Totals = totals };
    }

    private async Task<Broadcast> EndAsync(Broadcast broadcast, Totals totals, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var ended = await store.ChangeAsync(
            broadcast.Id,
            stored => stored is { Ended: null, State: BroadcastState.Sending or BroadcastState.Cancelled }
                ? stored with { Ended = now, Totals = totals, State = stored.State == BroadcastState.Sending ? BroadcastState.Sent : stored.State }
                : stored,
            ct);
        watch.Forget(broadcast.Id);
        return ended ?? broadcast;
    }

    /// <summary>That it is going to be shown is written down first: so only one instance does, and never too often.</summary>
    private async Task ShowAsync(Broadcast broadcast, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (broadcast.Reported || broadcast.ShownAt + BetweenEdits > now)
        {
            return;
        }

        var mine = false;
        var shown = await store.ChangeAsync(
            broadcast.Id,
            stored =>
            {
                mine = stored is { Reported: false } && stored.ShownAt == broadcast.ShownAt;
                return mine ? stored! with { ShownAt = now, Totals = stored.Ended is null ? broadcast.Totals : stored.Totals } : stored;
            },
            ct);
        if (!mine || shown is null)
        {
            return;
        }

        var card = await desk.ForAuthorAsync(shown, ct);
        var sent = shown.Shown is { } posted ? await outbox.EditAsync(posted, card, ct) : await outbox.SendAsync(shown.Author.Id, card, ct);
        var gone = sent.Outcome == SendOutcome.Refused;
        if (shown.Ended is not null || gone || (shown.Shown is null && sent.Posted is not null))
        {
            await store.ChangeAsync(
                broadcast.Id,
                stored => stored is null ? null : stored with
                {
                    // A card that was taken away is posted anew; who can't be written to at all is not tried for ever.
                    Shown = gone ? null : stored.Shown ?? sent.Posted,
                    Reported = stored.Ended is not null && (sent.Outcome == SendOutcome.Sent || (gone && shown.Shown is null)),
                },
                ct);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Something for a broadcast could not be done now ({Kind}, outage of the storage: {IsOutage}); tried again at the next look.")]
        public static partial void NotDone(ILogger logger, string kind, bool isOutage);
    }
}
