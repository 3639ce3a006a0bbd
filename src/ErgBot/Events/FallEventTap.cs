using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events;

/// <summary>The wish to hear when the administrators' event has a date. It is a word of the person's own, kept in their row, sealed, until they are told or take it back.</summary>
internal sealed class FallEventTap(EventCatalog catalog, EventStore store, EventCard card, PeopleStore people)
{
    public async Task<Reply> WishAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (FallEventAction.WishOf(data) is not { } wish || catalog.Fall is not { } id)
        {
            return new TextReply(EventTexts.Gone);
        }

        // Before the event is looked at: whoever wishes while the date is being set sees it here, or is found by who tells of it.
        var stored = await SetAsync(wish);
        if (await store.FindAsync(id, ct) is { Event: { HasDate: false, Cancelled: false } } head)
        {
            return card.ForOneWhoMayWish(head, wish, EventTexts.Wished(wish, isReachable: stored.Address is not null));
        }

        await SetAsync(wish: false);
        return await catalog.FindAsync(id, ct) is { } known ? card.ForOne(known, await store.FindAnswerAsync(id, asker.Id, ct)) : new TextReply(EventTexts.Gone);

        Task<PersonRecord> SetAsync(bool wish) => people.ChangeAsync(asker.Id, record => record with { WantsFallEvent = wish }, ct);
    }
}
