using ErgBot.Cards;
using ErgBot.Groups.Notices;
using ErgBot.People;
using ErgBot.Storage;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups.Leads;

/// <summary>
/// The buttons of leads and organizers. Who somebody is to the group is looked up at every press; what has to be told because of it is written
/// down with the decision and sent by the worker.
/// </summary>
internal sealed class LeadTap(
    GroupStore groups,
    GroupDirectory directory,
    MemberStore members,
    MemberListViews views,
    Eligibility eligibility,
    Organizers organizers,
    GroupTap tap,
    Bell<NoticeWorker> bell,
    OwnChat chat,
    TimeProvider time)
{
    public static readonly TimeSpan ViewsCounted = TimeSpan.FromDays(30);

    public Task<Reply> ManageAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithLeadAsync(asker, data, toOrganizers: true, (record, actor) => ManageAsync(asker, record, actor, null, ct), ct);

    /// <summary>That it was looked at is written down before anything is shown.</summary>
    public Task<Reply> MembersAsync(Asker asker, JObject data, CancellationToken ct) => WithLeadAsync(
        asker,
        data,
        toOrganizers: false,
        async (record, actor) =>
        {
            var (group, after) = (record.Group, LeadAction.AfterOf(data));
            await views.RecordAsync(group.Id, actor.Id, actor.Now, ct);
            var shown = new List<Member>();
            await foreach (var member in members.EachAsync(group.Id, after, pageSize: 50, ct))
            {
                if (member.Membership.Confidential)
                {
                    continue;
                }

                if (shown.Count == MemberListCard.PageSize)
                {
                    return await chat.ShowAsync(asker, MemberListCard.For(group, record.Leadership, shown, hasMore: true, isFirst: after is null), ct);
                }

                shown.Add(member);
            }

            return await chat.ShowAsync(asker, MemberListCard.For(group, record.Leadership, shown, hasMore: false, isFirst: after is null), ct);
        },
        ct);

    public Task<Reply> PickAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithMemberAsync(asker, data, (record, member) => chat.ShowAsync(asker, MemberListCard.Pick(record.Group, member), ct), ct);

    public Task<Reply> AskAsync(Asker asker, bool isHandOver, JObject data, CancellationToken ct) => WithMemberAsync(
        asker,
        data,
        (_, member) => WishAsync(asker, data, new LeadWish.Ask(member.Membership.Member, member.Membership.Name, isHandOver), ct),
        ct);

    public async Task<Reply> AcceptAsync(Asker asker, bool isNamed, JObject data, CancellationToken ct) =>
        await RefusalAsync(asker, () => EligibilityCard.AskBefore(), ct) ?? await WishAsync(asker, data, new LeadWish.Accept(isNamed), ct);

    /// <summary>The form, or what it sent.</summary>
    public async Task<Reply> OfferAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (await RefusalAsync(asker, () => EligibilityCard.AskBefore(EligibilityNext.OfferToLead, GroupAction.GroupOf(data)), ct) is { } refusal)
        {
            return refusal;
        }

        return LeadAction.FormOf(data) is { } form
            ? await WishAsync(asker, data, new LeadWish.Offer(form.ToString("N"), LeadAction.WantsToBeNamed(data)), ct)
            : await WithGroupAsync(data, record => Task.FromResult<Reply>(LeadOfferCard.Form(record.Group, Guid.NewGuid())), ct);
    }

    /// <summary>Whether who offered may still lead is looked up now.</summary>
    public Task<Reply> AppointAsync(Asker asker, JObject data, CancellationToken ct) => WithGroupAsync(
        data,
        async record =>
        {
            var id = LeadAction.OfferOf(data);
            var offer = record.Leadership.Offers.FirstOrDefault(offer => offer.Id == id);
            var verdict = offer is null ? EligibilityVerdict.Eligible : await eligibility.OfAsync(offer.Person, ct);
            return verdict == EligibilityVerdict.CannotTell
                ? new TextReply(GroupTexts.CannotTell)
                : await WishAsync(asker, data, new LeadWish.Appoint(id, verdict == EligibilityVerdict.Eligible), ct);
        },
        ct);

    public Task<Reply> DeclineOfferAsync(Asker asker, JObject data, CancellationToken ct) =>
        WishAsync(asker, data, new LeadWish.DeclineOffer(LeadAction.OfferOf(data)), ct);

    public Task<Reply> EditAsync(Asker asker, JObject data, CancellationToken ct) => WithLeadAsync(
        asker,
        data,
        toOrganizers: true,
        (record, _) => Task.FromResult<Reply>(DescriptionCard.For(record.Group, record.Group.Purpose, GroupWords.Joined(record.Group.OtherWords))),
        ct);

    public Task<Reply> SaveAsync(Asker asker, JObject data, CancellationToken ct) => WithLeadAsync(
        asker,
        data,
        toOrganizers: true,
        async (record, _) =>
        {
            var (purpose, typed) = (CardPress.Typed(data, LeadAction.PurposeInput), CardPress.Typed(data, LeadAction.OtherWordsInput));
            var words = GroupWords.Split(typed);
            var (purposeFlaw, wordsFlaw) = (GroupWords.PurposeFlaw(purpose), GroupWords.OtherWordsFlaw(words, record.Group.Id, await directory.AllAsync(ct)));
            return purposeFlaw is not null || wordsFlaw is not null
                ? DescriptionCard.For(record.Group, purpose, typed, purposeFlaw, wordsFlaw)
                : await WishAsync(asker, data, new LeadWish.Edit(purpose, words, LeadAction.SeenOf(data)), ct);
        },
        ct);

    public Task<Reply> AskToCloseAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithLeadAsync(asker, data, toOrganizers: true, (record, _) => Task.FromResult<Reply>(LeadManageCard.AskToClose(record.Group)), ct);

    /// <summary>Whatever has nothing to be looked up before the rule decides.</summary>
    public async Task<Reply> WishAsync(Asker asker, JObject data, LeadWish wish, CancellationToken ct)
    {
        if (GroupAction.GroupOf(data) is not { } id)
        {
            return new TextReply(GroupTexts.Gone);
        }

        var actor = await ActorAsync(asker, ct);
        LeadDecision decision = default;
        var record = await groups.ChangeAsync(
            id,
            stored =>
            {
                decision = LeadRule.Decide(stored, actor, organizers.In(asker.Id.Tenant), wish);
                return decision.Next;
            },
            ct);
        if (record is null)
        {
            return new TextReply(GroupTexts.Gone);
        }

        directory.Forget();
        bell.Ring();
        if (decision.Outcome == LeadOutcome.Accepted)
        {
            await members.JoinAsLeadAsync(id, actor.Person, confidential: wish is not LeadWish.Accept { IsNamed: true }, ct);
        }

        var note = LeadTexts.For(decision, record.Group.Name);
        return decision.Outcome switch
        {
            LeadOutcome.NotLead or LeadOutcome.NotOrganizer or LeadOutcome.NotEligible => new TextReply(note),
            LeadOutcome.EditedMeanwhile => DescriptionCard.For(record.Group, record.Group.Purpose, GroupWords.Joined(record.Group.OtherWords), note: note),
            _ when actor.IsOrganizer || (actor.IsEligible && record.Leadership.Find(actor.Id) is not null) => await ManageAsync(asker, record, actor, note, ct),
            _ => await tap.ShowAsync(asker, record.Group, ct, note),
        };
    }

    private async Task<Reply> ManageAsync(Asker asker, GroupRecord record, LeadActor actor, string? note, CancellationToken ct)
    {
        int? viewed = actor.IsOrganizer ? await views.CountAsync(record.Group.Id, actor.Now - ViewsCounted, ct) : null;
        return await chat.ShowAsync(asker, LeadManageCard.For(record, actor, viewed, note), ct);
    }

    private async Task<Reply?> RefusalAsync(Asker asker, Func<Reply> askFirst, CancellationToken ct) =>
        EligibilityCard.Refusal(await eligibility.OfAsync(asker, ct), askFirst);

    private async Task<LeadActor> ActorAsync(Asker asker, CancellationToken ct) => new(
        asker.Person,
        await eligibility.OfAsync(asker, ct) == EligibilityVerdict.Eligible,
        organizers.Includes(asker.Id),
        time.GetUtcNow());

    private async Task<Reply> WithGroupAsync(JObject data, Func<GroupRecord, Task<Reply>> act, CancellationToken ct) =>
        GroupAction.GroupOf(data) is { } id && await groups.FindAsync(id, ct) is { } record
            ? await act(record)
            : new TextReply(GroupTexts.Gone);

    private Task<Reply> WithLeadAsync(Asker asker, JObject data, bool toOrganizers, Func<GroupRecord, LeadActor, Task<Reply>> act, CancellationToken ct) => WithGroupAsync(
        data,
        async record =>
        {
            var actor = await ActorAsync(asker, ct);
            var may = (actor.IsEligible && record.Leadership.Find(actor.Id) is not null) || (toOrganizers && actor.IsOrganizer);
            return may ? await act(record, actor) : new TextReply(LeadTexts.NotLeadNorOrganizer);
        },
        ct);

    /// <summary>Only who is on the list can be picked from it: of a confidential member it is said that there is none.</summary>
    private Task<Reply> WithMemberAsync(Asker asker, JObject data, Func<GroupRecord, Member, Task<Reply>> act, CancellationToken ct) => WithLeadAsync(
        asker,
        data,
        toOrganizers: false,
        async (record, _) => LeadAction.MemberOf(data) is { } key && await members.FindAsync(record.Group.Id, key, ct) is { Membership.Confidential: false } member
            ? await act(record, member)
            : new TextReply(LeadTexts.MemberGone),
        ct);
}
