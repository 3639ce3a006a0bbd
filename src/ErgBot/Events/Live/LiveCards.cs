using System.Collections.Concurrent;
using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.People;

namespace ErgBot.Events.Live;

/// <summary>
/// Keeps the cards that the bot has put into channels and group chats as their events are. However many people tap, on however many instances,
/// a card is edited once in a while: who edits first writes it down under the row's ETag, and the others look again later.
/// </summary>
internal sealed class LiveCards(EventStore events, LiveCardStore store, EventCard card, IOutbox outbox, CalendarClock clock, TimeProvider time)
{
    /// <summary>Five seconds less what an edit takes, so that a card is right within five seconds of the last tap.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(4.8);

    private const int AtOnce = 4;

    /// <summary>Events with live cards, as far as this instance knows.</summary>
    private readonly ConcurrentDictionary<EventId, bool> _live = new();

    public bool IsLive(EventId id) => _live.ContainsKey(id);

    /// <summary>A card of the event was put where several people see it.</summary>
    public async Task RememberAsync(EventId id, Posted posted, string shown, CancellationToken ct)
    {
        await store.AddAsync(id, posted, shown, ct);
        _live[id] = true;
    }

    /// <summary>Finds the events whose cards aren't as they are: what a crash has left, what time has changed, cards that another instance has put there.</summary>
    /// <param name="glances">All events.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<EventId>> FindStaleAsync(IReadOnlyList<EventGlance> glances, CancellationToken ct)
    {
        var stale = new List<EventId>();
        foreach (var (head, shown, _) in glances)
        {
            var id = head.Event.Id;
            if (shown is null)
            {
                continue;
            }

            _live[id] = true;
            if (shown != card.ForPlace(head).Live!.Shown)
            {
                stale.Add(id);
            }
            else if (head.Event.IsOver(clock.GetUtcNow()))
            {
                await store.RemoveAllAsync(id, ct);
            }
        }

        return stale;
    }

    /// <summary>Edits the event's cards, if it is time and nobody else does.</summary>
    /// <returns>After how long to look again; null when they are as they should be.</returns>
    public async Task<TimeSpan?> UpdateAsync(EventId id, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } row)
        {
            _live.TryRemove(id, out _);
            return null;
        }

        if (row.EditedAt + Pace - time.GetUtcNow() is var rest && rest > TimeSpan.Zero)
        {
            return rest;
        }

        if (await events.FindAsync(id, ct) is not { } head)
        {
            await store.RemoveAllAsync(id, ct);
            return null;
        }

        var shown = card.ForPlace(head);
        var hash = shown.Live!.Shown;
        if (row.Shown == hash)
        {
            return null;
        }

        // Empty while it is under way: after a crash in the middle the next sweep finds that it isn't done.
        if (await store.WriteAsync(id, row with { Shown = "", EditedAt = time.GetUtcNow() }, ct) is not { } begun)
        {
            return Pace / 2;
        }

        var again = await EditAllAsync(id, shown, ct);
        if (again is null)
        {
            await store.WriteAsync(id, begun with { Shown = hash }, CancellationToken.None);
        }

        return again;
    }

    /// <returns>After how long to try again what wasn't taken, or may not have been; null when all cards are done.</returns>
    private async Task<TimeSpan?> EditAllAsync(EventId id, CardReply shown, CancellationToken ct)
    {
        TimeSpan? again = null;
        foreach (var some in (await store.CardsAsync(id, ct)).Chunk(AtOnce))
        {
            foreach (var (rowKey, sent) in await Task.WhenAll(some.Select(async each => (each.RowKey, await outbox.EditAsync(each.Posted, shown, ct)))))
            {
                if (sent.Outcome == SendOutcome.Refused)
                {
                    // Deleted, or the bot isn't there any more.
                    await store.RemoveAsync(id, rowKey, ct);
                }
                else if (sent.Outcome != SendOutcome.Sent)
                {
                    // Doing it twice does no harm.
                    again = sent.RetryAfter > Pace ? sent.RetryAfter : again ?? Pace;
                }
            }
        }

        return again;
    }
}
