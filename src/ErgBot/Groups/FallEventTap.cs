using ErgBot.Cards;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups;

/// <summary>An administrator's wish to hear of their own event. It is a word of the person's own, kept in their row, sealed, until they take it back.</summary>
internal sealed class FallEventTap(PeopleStore people)
{
    public async Task<Reply> WishAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (FallEventAction.WishOf(data) is not { } wish)
        {
            return new TextReply(GroupTexts.Gone);
        }

        var stored = await people.ChangeAsync(asker.Id, record => record with { WantsFallEvent = wish }, ct);
        return EligibilityCard.FallEvent(wish, isReachable: stored.Address is not null);
    }
}
