using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events.Attendees;

/// <summary>"Food or access needs": for whoever comes, in their own chat alone; and for who prepares the event, without names.</summary>
internal sealed class NeedsTap(EventCatalog catalog, NeedsStore needs, AttendeeList list, OwnChat chat, CalendarClock clock)
{
    public async Task<Reply> FormAsync(Asker asker, JObject data, CancellationToken ct) => await FindAsync(data, ct) switch
    {
        null => new TextReply(EventTexts.Gone),
        var of when IsPast(of) => new TextReply(NeedsTexts.TooLate),
        var of => await needs.FindAsync(of.Id, asker.Id, ct) is { } said
            ? await chat.ShowAsync(asker, NeedsCard.Form(of, said), ct)
            : new TextReply(NeedsTexts.AnswerFirst),
    };

    public async Task<Reply> SaveAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (await FindAsync(data, ct) is not { } of)
        {
            return new TextReply(EventTexts.Gone);
        }

        if (IsPast(of))
        {
            return new TextReply(NeedsTexts.TooLate);
        }

        var said = NeedsAction.NeedsOf(data);
        if (said.Length > NeedsStore.Longest)
        {
            return await chat.ShowAsync(asker, NeedsCard.Form(of, said[..NeedsStore.Longest], NeedsTexts.TooLong(NeedsStore.Longest)), ct);
        }

        return await needs.SetAsync(of.Id, asker.Id, said, ct)
            ? await chat.ShowAsync(asker, NeedsCard.Form(of, said, note: said.Length > 0 ? NeedsTexts.Saved : NeedsTexts.TakenBack), ct)
            : new TextReply(NeedsTexts.AnswerFirst);
    }

    public async Task<Reply> ListAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (await FindAsync(data, ct) is not { } of)
        {
            return new TextReply(EventTexts.Gone);
        }

        if (!await list.MaySeeAsync(asker, of, ct))
        {
            return new TextReply(AttendeeTexts.NotYours);
        }

        // By what they say: any other order could be matched with the list of names.
        var said = await needs.EachAsync(of.Id, ct).ToListAsync(ct);
        said.Sort(StringComparer.OrdinalIgnoreCase);
        return await chat.ShowAsync(asker, NeedsCard.List(of, said), ct);
    }

    private async Task<Event?> FindAsync(JObject data, CancellationToken ct) =>
        NeedsAction.EventOf(data) is { } id ? (await catalog.FindAsync(id, ct))?.Event : null;

    private bool IsPast(Event of) => of.Cancelled || of.IsOver(clock.GetUtcNow());
}
