using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Storage;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events;

/// <summary>The buttons of an event's card.</summary>
internal sealed class RsvpTap(EventCatalog catalog, EventStore store, EventCard card, Eligibility eligibility, MemberStore members, PeopleStore people, CalendarClock clock)
{
    public async Task<Reply> AnswerAsync(Asker asker, JObject data, CancellationToken ct) =>
        RsvpAction.Read(data) is { } action
            ? await AnswerAsync(asker, action.Event, action.Answer, ct)
            : new TextReply(EventTexts.Gone);

    public async Task<Reply> AnswerAsync(Asker asker, EventId id, RsvpAnswer wanted, CancellationToken ct)
    {
        var verdict = await eligibility.OfAsync(asker, ct);
        if (RefusalAnywhere(verdict) is { } refusal)
        {
            return refusal;
        }

        // Whether the event is for a group's members is known with the decision. Only then, and before a second one, membership is looked up.
        GroupId? memberOf = null;
        var result = await DecideAsync();
        if (result is { Outcome: RsvpOutcome.NotAdmitted, Head.Event: { Audience: EventAudience.GroupMembers, Group: { } group } }
            && await members.FindAsync(group, asker.Id, ct) is not null)
        {
            memberOf = group;
            result = await DecideAsync();
        }

        return result.Head is { } head
            ? Refusal(verdict, memberOf, head.Event) ?? await CardAsync(head, asker, result.Own, Note(result), ct)
            : new TextReply(EventTexts.Gone);

        Task<RsvpResult> DecideAsync() =>
            store.AnswerAsync(id, asker.Person, wanted, clock.GetUtcNow(), ct, wantedEvent => Refusal(verdict, memberOf, wantedEvent) is null);
    }

    public async Task<Reply> ShowAsync(Asker asker, JObject data, CancellationToken ct) =>
        RsvpAction.EventOf(data) is { } id && await catalog.FindAsync(id, ct) is { } head
            ? await CardAsync(head, asker, await OwnAnswerAsync(id, asker, ct), null, ct)
            : new TextReply(EventTexts.Gone);

    /// <summary>"Am I signed up?": without storage there is no telling, so this fails with it.</summary>
    public async Task<Reply> ShowOwnAsync(Asker asker, EventId id, CancellationToken ct) =>
        await catalog.FindAsync(id, ct) is { } head
            ? card.ForOnesAnswer(head, await store.FindAnswerAsync(id, asker.Id, ct))
            : new TextReply(EventTexts.Gone);

    private async Task<Reply> CardAsync(EventHead head, Asker asker, Standing? own, string? note, CancellationToken ct) =>
        head.Event.HasDate ? card.ForOne(head, own, note) : card.ForOneWhoMayWish(head, await WishesAsync(asker, ct), note);

    /// <summary>Whether they wait to be told of the date; while storage is away they can wish it, or wish it again.</summary>
    private async Task<bool> WishesAsync(Asker asker, CancellationToken ct)
    {
        try
        {
            return (await people.LoadAsync(asker.Id, ct)).WantsFallEvent;
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            return false;
        }
    }

    /// <summary>The person's answer; none while storage is away, because the event itself can still be told.</summary>
    private async Task<Standing?> OwnAnswerAsync(EventId id, Asker asker, CancellationToken ct)
    {
        try
        {
            return await store.FindAnswerAsync(id, asker.Id, ct);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            return null;
        }
    }

    /// <summary>Why this person can't come; null when they can. Somebody whom no roll names and who hasn't been asked is taken at their tap.</summary>
    private static Reply? Refusal(EligibilityVerdict verdict, GroupId? memberOf, Event wanted) => verdict switch
    {
        _ when wanted.Draft => new TextReply(EventTexts.Gone),
        EligibilityVerdict.AdministratorByRoll or EligibilityVerdict.AdministratorByWord =>
            wanted.Audience is EventAudience.Everyone or EventAudience.Administrators ? null : EligibilityCard.Administrator(EventTexts.Administrator),
        _ when wanted.Audience == EventAudience.Administrators =>
            verdict == EligibilityVerdict.AskFirst ? EligibilityCard.AskBeforeTheirEvent(RsvpAction.Show(wanted.Id)) : new TextReply(EventTexts.ForAdministrators),
        _ when wanted.Audience == EventAudience.GroupMembers && wanted.Group != memberOf => new TextReply(EventTexts.NotMember),
        _ => null,
    };

    /// <summary>Why this person can't come to any event.</summary>
    private static TextReply? RefusalAnywhere(EligibilityVerdict verdict) => verdict switch
    {
        EligibilityVerdict.NotStaff => new TextReply(EventTexts.NotStaff),
        EligibilityVerdict.CannotTell => new TextReply(EventTexts.CannotTell),
        _ => null,
    };

    private static string? Note(RsvpResult result) => result switch
    {
        { Outcome: RsvpOutcome.Waiting, Own: { } own } => EventTexts.Waits(result.Head!.Event, own),
        { Outcome: RsvpOutcome.Closed } => EventTexts.ClosedNow,
        { Outcome: RsvpOutcome.Undated } => EventTexts.Undated,
        _ => null,
    };
}
