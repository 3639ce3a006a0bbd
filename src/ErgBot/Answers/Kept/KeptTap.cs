using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Answers.Kept;

/// <summary>The kept answers and their buttons. Whether somebody is an organizer is looked up at every press.</summary>
internal sealed class KeptTap(KeptAnswers kept, Organizers organizers, DistrictTime time)
{
    public async Task<Reply> ListAsync(Asker asker, JObject data, CancellationToken ct) => organizers.Includes(asker.Id)
        ? KeptCard.For(await kept.ListAsync(ct), KeptAction.PageOf(data), time)
        : new TextReply(KeptTexts.OrganizersOnly);

    public async Task<Reply> RemoveAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (!organizers.Includes(asker.Id))
        {
            return new TextReply(KeptTexts.OrganizersOnly);
        }

        var (all, id) = (await kept.ListAsync(ct), KeptAction.AnswerOf(data));
        if (!all.Any(each => each.Id == id))
        {
            // Another organizer was first, or the card is an old one.
            return KeptCard.For(all, KeptAction.PageOf(data), time, KeptTexts.RemovedBefore);
        }

        await kept.RemoveAsync(id!, ct);
        return KeptCard.For([.. all.Where(each => each.Id != id)], KeptAction.PageOf(data), time, KeptTexts.Removed);
    }
}
