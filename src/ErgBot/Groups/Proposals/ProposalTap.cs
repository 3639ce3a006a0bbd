using ErgBot.Cards;
using ErgBot.Groups.Notices;
using ErgBot.People;
using ErgBot.Storage;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups.Proposals;

/// <summary>Proposing a group and deciding on it. Every answer is for the presser alone.</summary>
internal sealed class ProposalTap(
    ProposalStore store,
    ProposalErrands errands,
    GroupDirectory directory,
    Eligibility eligibility,
    Organizers organizers,
    Bell<NoticeWorker> bell,
    OwnChat chat,
    TimeProvider time)
{
    /// <summary>How many undecided proposals one person may have.</summary>
    public const int MostOpen = 3;

    /// <summary>An empty form, or one with a proposal of one's own.</summary>
    public async Task<Reply> FormAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (await RefusalAsync(asker, ProposalAction.IsInWindow(data), ct) is { } refusal)
        {
            return refusal;
        }

        var inWindow = ProposalAction.IsInWindow(data);
        return ProposalAction.ProposalOf(data) is { } id && await store.FindAsync(id, ct) is { } own && own.Proposer == asker.Id
            ? ProposalCard.Form(Guid.NewGuid(), id, own.Text, ProposalFlaws.None, [], inWindow)
            : ProposalCard.Form(Guid.NewGuid(), null, ProposalText.Empty, ProposalFlaws.None, [], inWindow);
    }

    public async Task<Reply> SendAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (ProposalAction.FormOf(data) is not { } form)
        {
            return new TextReply(ProposalTexts.FormTooOld);
        }

        if (await RefusalAsync(asker, ProposalAction.IsInWindow(data), ct) is { } refusal)
        {
            return refusal;
        }

        var (text, proposal) = (ProposalAction.TextOf(data), ProposalAction.ProposalOf(data));
        var id = store.IdFor(asker.Id, form);
        if (proposal is null && await store.FindAsync(id, ct) is { } sentBefore)
        {
            return ProposalCard.Sent(sentBefore.Text);
        }

        var groups = await directory.AllAsync(ct);
        var flaws = ProposalFlaws.Of(text, groups);
        IReadOnlyList<Group> alike = ProposalAction.IsAnyway(data) ? [] : GroupLikeness.Find(text, groups);
        if (flaws != ProposalFlaws.None || alike.Count > 0)
        {
            return ProposalCard.Form(form, proposal, text, flaws, alike, ProposalAction.IsInWindow(data));
        }

        return proposal is { } changed ? await ChangeAsync(asker, changed, text, ct) : await AddAsync(asker, id, text, ct);
    }

    public Task<Reply> ListAsync(Asker asker, CancellationToken ct) => ForOrganizersAsync(
        asker,
        async () => ProposalDeskCard.List([.. (await store.ListAsync(ct)).Where(proposal => proposal.State == ProposalState.Pending)]),
        ct);

    public Task<Reply> ShowAsync(Asker asker, JObject data, CancellationToken ct) => ForOrganizersAsync(
        asker,
        async () => ProposalAction.ProposalOf(data) is { } id && await store.FindAsync(id, ct) is { } proposal ? ProposalDeskCard.For(proposal) : null,
        ct);

    public Task<Reply> DecideAsync(Asker asker, ProposalWish wish, JObject data, CancellationToken ct) => ForOrganizersAsync(
        asker,
        async () =>
        {
            if (ProposalAction.ProposalOf(data) is not { } id || await store.FindAsync(id, ct) is not { } found)
            {
                return null;
            }

            var reason = ProposalAction.ReasonOf(data);
            var taken = (await directory.AllAsync(ct)).Select(group => group.Id).ToHashSet();
            ProposalDecision decision = default;
            var proposal = await store.ChangeAsync(
                id,
                stored =>
                {
                    decision = ProposalRule.Decide(stored, wish, asker.Person, reason, ProposalAction.SeenOf(data), GroupSlug.Of(stored.Text.Name, id, taken.Contains), time.GetUtcNow());
                    return decision.Next;
                },
                ct);
            if (proposal is null)
            {
                return null;
            }

            // At once, so that the group is there when the organizer looks; the worker does the rest, and this too after a crash.
            await errands.MakeAsync(proposal, ct);
            bell.Ring();
            var said = ProposalTexts.For(decision.Outcome, proposal.ByName);
            return decision.Outcome is ProposalOutcome.ReasonMissing or ProposalOutcome.ReasonTooLong
                ? ProposalDeskCard.For(proposal, reason: reason, flaw: said)
                : ProposalDeskCard.For(proposal, said, decision.Next is null ? reason : null);
        },
        ct);

    private async Task<Reply> AddAsync(Asker asker, ProposalId id, ProposalText text, CancellationToken ct)
    {
        var open = (await store.ListAsync(ct)).Count(proposal => proposal.Proposer == asker.Id && !proposal.IsDecided);
        if (open >= MostOpen)
        {
            return new TextReply(ProposalTexts.TooMany);
        }

        await store.AddAsync(ProposalRule.New(id, asker.Person, text, organizers.In(asker.Id.Tenant), time.GetUtcNow()), ct);
        bell.Ring();
        return ProposalCard.Sent(text);
    }

    /// <summary>Nobody changes a proposal but who made it: of anybody else's it is said that it isn't there.</summary>
    private async Task<Reply> ChangeAsync(Asker asker, ProposalId id, ProposalText text, CancellationToken ct)
    {
        ProposalDecision decision = default;
        var isOwn = false;
        await store.ChangeAsync(
            id,
            stored =>
            {
                isOwn = stored.Proposer == asker.Id;
                decision = isOwn ? ProposalRule.Change(stored, text, organizers.In(asker.Id.Tenant), time.GetUtcNow()) : default;
                return decision.Next;
            },
            ct);
        bell.Ring();
        return !isOwn
            ? new TextReply(ProposalTexts.Gone)
            : decision.Outcome == ProposalOutcome.Sent ? ProposalCard.Sent(text) : new TextReply(ProposalTexts.For(decision.Outcome, null));
    }

    private async Task<Reply?> RefusalAsync(Asker asker, bool inWindow, CancellationToken ct) => organizers.Ids.Count == 0
        ? new TextReply(ProposalTexts.NobodyToAsk)
        : EligibilityCard.Refusal(await eligibility.OfAsync(asker, ct), () => inWindow ? new TextReply(GroupTexts.SayFirst) : EligibilityCard.AskBefore(EligibilityNext.Propose));

    /// <summary>Whether somebody is an organizer is looked up at every press; and a proposal is shown in their own chat alone.</summary>
    private async Task<Reply> ForOrganizersAsync(Asker asker, Func<Task<CardReply?>> act, CancellationToken ct)
    {
        if (!organizers.Includes(asker.Id))
        {
            return new TextReply(ProposalTexts.OrganizersOnly);
        }

        return await act() is { } card ? await chat.ShowAsync(asker, card, ct) : new TextReply(ProposalTexts.Gone);
    }
}
