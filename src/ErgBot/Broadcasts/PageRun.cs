using ErgBot.Cards;
using ErgBot.People;
using ErgBot.People.Pace;
using ErgBot.Storage;
using Microsoft.Extensions.Options;

namespace ErgBot.Broadcasts;

/// <summary>
/// Works through one page, a hand of recipients at a time: writes down whom it is going to send to, and with the same request what became of the
/// hand before; takes slots from the pace; sends; and so on. A crash leaves one hand of which nobody knows whether it arrived.
/// </summary>
internal sealed partial class PageRun(
    DeliveryStore store,
    BroadcastWatch watch,
    BroadcastQueue queue,
    SendPace pace,
    IOutbox outbox,
    BroadcastCard cards,
    IOptions<BroadcastOptions> options,
    TimeProvider time,
    ILogger<PageRun> log)
{
    /// <summary>A send takes so long at most; after it nobody knows.</summary>
    public static readonly TimeSpan SendTakesAtMost = TimeSpan.FromSeconds(10);

    private const int SmallestHand = 4;
    private const int LargestHand = 48;

    /// <summary>A lease that has less left than this is renewed before anything is sent under it.</summary>
    private static readonly TimeSpan _leaseNeeded = SendTakesAtMost + TimeSpan.FromSeconds(2);

    private static readonly TimeSpan _slotsAreAwaited = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _betweenTries = TimeSpan.FromMilliseconds(500);

    /// <summary>What is due again within so short a time is waited for, instead of giving the page away.</summary>
    private static readonly TimeSpan _worthWaiting = TimeSpan.FromSeconds(1);

    /// <summary>Does what is due on a page, if nobody else has it.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="number">The page.</param>
    /// <param name="claimed">Is called when the page is this instance's, or nobody's to work on.</param>
    /// <param name="stopping">Asks to stop after the hand under way, which is sent and written down.</param>
    /// <param name="ct">Ends what is being sent; it counts as uncertain then.</param>
    public async Task RunAsync(Broadcast broadcast, int number, Func<Task> claimed, CancellationToken stopping, CancellationToken ct)
    {
        var page = await store.ClaimAsync(broadcast.Id, number, broadcast.Pages, ct);
        await claimed();
        if (page is null)
        {
            return;
        }

        var work = new Work(page, await store.ReadAsync(page, ct));
        // What was stopped isn't sent again, so nobody knows of those who were cut off.
        work.Settle(broadcast.State == BroadcastState.Cancelled ? OnUncertain.Report : options.Value.Mode);
        var card = await cards.ForAsync(broadcast, ct);
        try
        {
            while (await BeginAsync(work, stopping, ct))
            {
                await SendAsync(work, broadcast.Task, card, stopping, ct);
            }
        }
        finally
        {
            pace.GiveBack(work.GiveUpSlots());
        }
    }

    /// <summary>Writes down the last hand and the next; false when there is no next, and the page is let go of.</summary>
    private async Task<bool> BeginAsync(Work work, CancellationToken stopping, CancellationToken ct)
    {
        while (true)
        {
            var state = await watch.StateAsync(work.Page.Broadcast, ct);
            if (state != BroadcastState.Sending || stopping.IsCancellationRequested)
            {
                work.TakeBack();
                await LetGoAsync(work, done: state is null or BroadcastState.Cancelled, ct);
                return false;
            }

            var now = time.GetUtcNow();
            var most = Math.Clamp(pace.Share / 6, SmallestHand, LargestHand);
            if (options.Value.Mode == OnUncertain.Report && work.InHand.Count == 0 && work.HasDue(now))
            {
                // Who is written down as being sent counts as uncertain after a crash, so nobody is while they only wait for their turn.
                if (work.HasChanges && !await WriteAsync(work, ct))
                {
                    return false;
                }

                work.Slots = await pace.TakeAsync(most, _slotsAreAwaited, CancellationToken.None);
                now = time.GetUtcNow();
                if (work.Slots == 0)
                {
                    work.Renews = work.Page.HeldUntil - now < _leaseNeeded;
                    continue;
                }

                most = work.Slots;
            }

            work.Take(most, now, pace.WaitFor);
            if (work.InHand.Count > 0)
            {
                return !work.HasChanges || await WriteAsync(work, ct);
            }

            pace.GiveBack(work.GiveUpSlots());
            if (work.Due is not { } due || due - now > _worthWaiting)
            {
                await LetGoAsync(work, done: work.Due is null, ct);
                return false;
            }

            if (work.HasChanges && !await WriteAsync(work, ct))
            {
                return false;
            }

            await Task.Delay(due > now ? due - now : TimeSpan.Zero, time, CancellationToken.None);
        }
    }

    private async Task SendAsync(Work work, BroadcastTask task, CardReply card, CancellationToken stopping, CancellationToken ct)
    {
        var slots = work.GiveUpSlots() is > 0 and var taken ? taken : await pace.TakeAsync(work.InHand.Count, _slotsAreAwaited, CancellationToken.None);
        if (slots > work.InHand.Count)
        {
            pace.GiveBack(slots - work.InHand.Count);
            slots = work.InHand.Count;
        }

        var now = time.GetUtcNow();
        if (stopping.IsCancellationRequested
            || slots == 0
            || work.Page.HeldUntil - now < _leaseNeeded
            || await watch.StateAsync(work.Page.Broadcast, ct) != BroadcastState.Sending
            || pace.Share == 0) // ran out while storage was asked: somebody else may have it
        {
            pace.GiveBack(slots);
            work.Renews = work.Page.HeldUntil - now < _leaseNeeded;
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(SendTakesAtMost);
        var hand = work.InHand.Take(slots).ToList();
        foreach (var (delivery, sent) in hand.Zip(await Task.WhenAll(hand.Select(delivery => SendAsync(delivery, task, card, limit.Token)))))
        {
            var at = time.GetUtcNow();
            work.Done(delivery, task == BroadcastTask.Send ? DeliveryRule.Done(delivery, sent, at) : DeliveryRule.Mended(delivery, task, sent, at));
        }
    }

    private async Task<Sent> SendAsync(Delivery delivery, BroadcastTask task, CardReply card, CancellationToken ct)
    {
        var to = delivery.To!;
        var sent = Sent.Uncertain;
        try
        {
            using (pace.Pay())
            {
                sent = await (task switch
                {
                    BroadcastTask.Correct => outbox.EditAsync(delivery.Posted!, card, ct),
                    BroadcastTask.Recall => outbox.DeleteAsync(delivery.Posted!, ct),
                    _ => to.Channel is { } channel ? outbox.PostAsync(channel, card, ct) : outbox.SendAsync(to.Address!, card, ct),
                });
            }

            if (sent.IsThrottled)
            {
                await pace.ThrottledAsync(to.Conversation!, DeliveryRule.WaitAsked(sent, delivery), ct);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.NotSent(log, sent.Outcome, fault.GetType().Name);
        }

        return sent;
    }

    /// <summary>For whoever has the page next; the queue tells when.</summary>
    private async Task LetGoAsync(Work work, bool done, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = work.Due is { } at && at > now ? at : now;
        if (await WriteAsync(work, ct, until: now, due, done) && !done)
        {
            await queue.AddAsync(work.Page.Broadcast, work.Page.Number, due - now, ct);
        }
    }

    /// <summary>Until it is written, or somebody else has the page.</summary>
    private async Task<bool> WriteAsync(Work work, CancellationToken ct, DateTimeOffset? until = null, DateTimeOffset due = default, bool done = false)
    {
        while (true)
        {
            var batch = work.Changes(DeliveryStore.MostChanges);
            var isLast = batch.Count == work.ChangeCount;
            var heldUntil = isLast && until is { } end ? end : time.GetUtcNow() + Page.Lease;
            try
            {
                if (!await store.WriteAsync(work.Page, batch, work.Totals, heldUntil, isLast ? due : default, isLast && done, ct))
                {
                    Log.Lost(log, work.Page.Number);
                    return false;
                }

                work.Written(batch);
                if (isLast)
                {
                    return true;
                }
            }
            catch (RecipientGoneException)
            {
                work.Keep((await store.ReadAsync(work.Page, ct)).Select(delivery => delivery.Key));
            }
            catch (Exception away) when (StorageFault.IsOutage(away) && !ct.IsCancellationRequested)
            {
                // What was sent is known here alone: it is written down when storage is back, unless somebody has taken the page over by then.
                await Task.Delay(_betweenTries, time, ct);
            }
        }
    }

    /// <summary>A page in memory: how its recipients stand, which of that isn't written down yet, and who is next.</summary>
    private sealed class Work(Page page, IReadOnlyList<Delivery> deliveries)
    {
        private readonly Dictionary<string, Delivery> _all = deliveries.ToDictionary(delivery => delivery.Key, StringComparer.Ordinal);
        private readonly Dictionary<string, Delivery> _changed = new(StringComparer.Ordinal);
        private List<Delivery> _inHand = [];

        public Page Page => page;

        /// <summary>To be sent now; written down as being sent.</summary>
        public List<Delivery> InHand => _inHand;

        public Totals Totals => Totals.Of(_all.Values);

        public bool HasChanges => _changed.Count > 0 || Renews;

        public int ChangeCount => _changed.Count;

        /// <summary>Whether the page has to be written only to hold on to it.</summary>
        public bool Renews { get; set; }

        /// <summary>Slots that were taken and not used yet.</summary>
        public int Slots { get; set; }

        public int GiveUpSlots()
        {
            var slots = Slots;
            Slots = 0;
            return slots;
        }

        public bool HasDue(DateTimeOffset now) => _all.Values.Any(delivery => delivery.State == DeliveryState.Waiting && delivery.TryAt <= now);

        /// <summary>When the next of those not in hand is due; null for none.</summary>
        public DateTimeOffset? Due => _all.Values.Where(delivery => delivery.State == DeliveryState.Waiting).Select(delivery => (DateTimeOffset?)delivery.TryAt).Min();

        /// <summary>Decides what can be decided without sending: what a crash has left, and whom nothing can be sent to.</summary>
        public void Settle(OnUncertain mode)
        {
            foreach (var delivery in _all.Values.ToList())
            {
                if (delivery.State == DeliveryState.InFlight)
                {
                    Set(DeliveryRule.CutOff(delivery, mode));
                }
                else if (delivery is { State: DeliveryState.Waiting, To: null or { Address: null, Channel: null } })
                {
                    Set(DeliveryRule.Unsendable(delivery));
                }
            }
        }

        public void Take(int most, DateTimeOffset now, Func<string, TimeSpan> waitFor)
        {
            foreach (var delivery in _all.Values.Where(delivery => delivery.State == DeliveryState.Waiting && delivery.TryAt <= now).ToList())
            {
                if (_inHand.Count >= most)
                {
                    return;
                }

                if (waitFor(delivery.To!.Conversation!) is { Ticks: > 0 } wait)
                {
                    Set(delivery with { TryAt = now + wait });
                    continue;
                }

                var begun = DeliveryRule.Begun(delivery);
                Set(begun);
                _inHand.Add(begun);
            }
        }

        public void TakeBack()
        {
            foreach (var delivery in _inHand)
            {
                Set(DeliveryRule.TakenBack(delivery));
            }

            _inHand = [];
        }

        public void Done(Delivery delivery, Delivery outcome)
        {
            _inHand.Remove(delivery);
            Set(outcome);
        }

        public IReadOnlyList<Delivery> Changes(int most) => [.. _changed.Values.Take(most)];

        public void Written(IEnumerable<Delivery> batch)
        {
            foreach (var delivery in batch)
            {
                _changed.Remove(delivery.Key);
            }

            Renews = false;
        }

        /// <summary>Without those who were forgotten.</summary>
        public void Keep(IEnumerable<string> keys)
        {
            var there = keys.ToHashSet(StringComparer.Ordinal);
            foreach (var gone in _all.Keys.Where(key => !there.Contains(key)).ToList())
            {
                _all.Remove(gone);
                _changed.Remove(gone);
                _inHand.RemoveAll(delivery => delivery.Key == gone);
            }
        }

        private void Set(Delivery delivery) => _all[delivery.Key] = _changed[delivery.Key] = delivery;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A send of a broadcast ended in {Fault}; it counts as {Outcome}.")]
        public static partial void NotSent(ILogger logger, SendOutcome outcome, string fault);

        [LoggerMessage(2, LogLevel.Warning, "Page {Number} of a broadcast was taken over by another instance.")]
        public static partial void Lost(ILogger logger, int number);
    }
}
