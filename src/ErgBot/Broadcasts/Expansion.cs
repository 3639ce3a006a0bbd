using ErgBot.Storage;

namespace ErgBot.Broadcasts;

/// <summary>Gets a queued broadcast ready to be sent: a row for everybody meant, a row a page, a message a page. Begun anew after a crash it ends the same.</summary>
internal sealed class Expansion(BroadcastStore store, DeliveryStore deliveries, AudienceReader audience, BroadcastQueue queue, BroadcastWatch watch, TimeProvider time)
{
    private const int BatchSize = 100;
    private const int AtOnce = 4;

    private static readonly TimeSpan _lease = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _renewal = TimeSpan.FromSeconds(5);

    /// <summary>False when another instance is at it, or it isn't queued any more.</summary>
    public async Task<bool> RunAsync(BroadcastId id, CancellationToken ct)
    {
        if (await HoldAsync(id, ct) is not { } held)
        {
            return false;
        }

        var pages = held.Pages;
        if (pages == 0)
        {
            var counted = await WriteDownAsync(held, ct);
            var divided = await store.ChangeAsync(id, stored => stored is { State: BroadcastState.Queued, Pages: 0 } ? stored with { Pages = DeliveryStore.PagesFor(counted) } : stored, ct);
            pages = divided?.Pages ?? 0;
        }

        await deliveries.AddPagesAsync(id, pages, ct);
        await ReplayAsync(held, pages, ct);
        var now = time.GetUtcNow();
        var sending = await store.ChangeAsync(
            id,
            stored => stored is { State: BroadcastState.Queued, Pages: > 0 }
                ? stored with { State = BroadcastState.Sending, Began = stored.Began ?? now, HeldUntil = default, Replay = Replay.Nobody }
                : stored,
            ct);
        watch.Forget(id);
        if (sending?.State == BroadcastState.Sending)
        {
            await queue.AddAsync(id, Enumerable.Range(0, pages), ct);
        }

        return true;
    }

    private async Task<Broadcast?> HoldAsync(BroadcastId id, CancellationToken ct)
    {
        var mine = false;
        var held = await store.ChangeAsync(
            id,
            stored =>
            {
                var now = time.GetUtcNow();
                mine = stored is { State: BroadcastState.Queued } && stored.HeldUntil <= now;
                return mine ? stored! with { HeldUntil = now + _lease } : stored;
            },
            ct);
        return mine ? held : null;
    }

    /// <returns>How many there are.</returns>
    private async Task<int> WriteDownAsync(Broadcast broadcast, CancellationToken ct)
    {
        var keys = await deliveries.KeysAsync(broadcast.Id, ct);
        var batch = new List<Delivery>(BatchSize);
        var under = new List<Task>();
        var renewed = time.GetTimestamp();
        await foreach (var to in audience.EachAsync(broadcast, ct))
        {
            if (!keys.Add(deliveries.KeyOf(broadcast.Id, to)))
            {
                continue;
            }

            batch.Add(new Delivery { Key = deliveries.KeyOf(broadcast.Id, to), To = to } is var added && to.Conversation is null ? DeliveryRule.Unsendable(added) : added);
            if (batch.Count == BatchSize)
            {
                await AddAsync();
            }
        }

        await AddAsync();
        await Task.WhenAll(under);
        return keys.Count;

        async Task AddAsync()
        {
            if (batch.Count > 0)
            {
                under.Add(deliveries.AddAsync(broadcast.Id, [.. batch], ct));
                batch.Clear();
            }

            if (under.Count >= AtOnce)
            {
                var first = await Task.WhenAny(under);
                under.Remove(first);
                await first;
            }

            if (time.GetElapsedTime(renewed) > _renewal)
            {
                renewed = time.GetTimestamp();
                await RenewAsync(broadcast.Id, ct);
            }
        }
    }

    /// <summary>Sets those back to the beginning who are to be tried once more, or to get something put right, a page at a time.</summary>
    private async Task ReplayAsync(Broadcast broadcast, int pages, CancellationToken ct)
    {
        if (broadcast is { Replay: Replay.Nobody, Task: BroadcastTask.Send })
        {
            return;
        }

        for (var number = 0; number < pages; number++)
        {
            await RenewAsync(broadcast.Id, ct);
            await deliveries.ReopenAsync(broadcast.Id, number, pages, delivery => broadcast.Task == BroadcastTask.Send ? DeliveryRule.Replayed(delivery, broadcast.Replay) : DeliveryRule.ToMend(delivery), ct);
        }
    }

    /// <exception cref="TurnLostException">It was cancelled meanwhile.</exception>
    private async Task RenewAsync(BroadcastId id, CancellationToken ct)
    {
        var held = await store.ChangeAsync(id, stored => stored is { State: BroadcastState.Queued } ? stored with { HeldUntil = time.GetUtcNow() + _lease } : stored, ct);
        if (held is not { State: BroadcastState.Queued })
        {
            throw new TurnLostException();
        }
    }
}
