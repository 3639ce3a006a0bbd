using ErgBot.Cards;
using ErgBot.Groups.Leads;
using ErgBot.People;
using ErgBot.Storage;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups;

/// <summary>The buttons of the group cards, and the same in words. Every answer is for the presser alone, but for those to everybody.</summary>
internal sealed class GroupTap(
    GroupDirectory directory,
    GroupStore groups,
    MemberStore members,
    Eligibility eligibility,
    PeopleStore people,
    Organizers organizers,
    INextEvent events,
    AppLink app,
    TimeProvider time)
{
    /// <summary>Doesn't know who looks: it can stand in a channel.</summary>
    public async Task<Reply> ListForEverybodyAsync(CancellationToken ct) =>
        GroupListCard.ForEverybody(await directory.AllAsync(ct));

    /// <inheritdoc cref="ListForEverybodyAsync"/>
    public async Task<Reply> ShowEverybodyAsync(Group group, CancellationToken ct) =>
        GroupCard.ForEverybody(group, await events.OfAsync(group.Id, ct));

    public async Task<Reply> ListAsync(Asker asker, JObject data, CancellationToken ct)
    {
        var asked = GroupListAction.Read(data);
        var mine = await MineOrUnknownAsync(asker, asked.Filter, ct);
        Group[] filtered = [.. (await directory.AllAsync(ct)).Where(group => asked.Filter switch
        {
            GroupFilter.Mine => mine.Contains(group.Id),
            GroupFilter.All => true,
            _ => group.State == GroupState.Open,
        })];
        return GroupListCard.ForOne(GroupSearch.Find(asked.Search, filtered), asked, mine, organizers.Includes(asker.Id));
    }

    public async Task<Reply> MineAsync(Asker asker, JObject data, CancellationToken ct)
    {
        var record = await people.LoadAsync(asker.Id, ct);
        var listed = MemberStore.Of(record);
        var groups = (await directory.AllAsync(ct)).Where(group => listed.Contains(group.Id));
        var mine = await Task.WhenAll(groups.Select(async group => (Group: group, Own: await members.FindAsync(group.Id, asker.Id, ct))));
        return MyGroupsCard.For(
            [.. mine.Where(found => found.Own is not null).Select(found => new MyGroup(found.Group, found.Own!))],
            record.IsAdministrator,
            GroupAction.PageOf(data));
    }

    public Task<Reply> ShowAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithGroupAsync(data, group => ShowAsync(asker, group, ct), ct);

    /// <param name="asker">Who looks.</param>
    /// <param name="group">The group.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="note">What has just happened; null for nothing.</param>
    public async Task<Reply> ShowAsync(Asker asker, Group group, CancellationToken ct, string? note = null) =>
        GroupCard.ForOne(await ViewAsync(asker, group, ct), note);

    public Task<Reply> JoinAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithGroupAsync(data, group => JoinAsync(asker, group, GroupAction.WantsConfidential(data), ct), ct);

    public async Task<Reply> JoinAsync(Asker asker, Group group, bool confidential, CancellationToken ct)
    {
        if (group.State == GroupState.Closed)
        {
            // Nobody is asked anything for what can't be; a group closed this very moment is met by the store.
            return await ShowAsync(asker, group, ct, GroupTexts.For(MembershipOutcome.Closed, group.Name, own: null));
        }

        var verdict = await eligibility.OfAsync(asker, ct);
        if (EligibilityCard.Refusal(verdict, () => EligibilityCard.Ask(group.Id, confidential)) is { } refusal)
        {
            return refusal;
        }

        return await AfterAsync(asker, group, await members.JoinAsync(group.Id, asker.Person, confidential, ct), ct);
    }

    public Task<Reply> LeaveAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithGroupAsync(data, group => LeaveAsync(asker, group, ct), ct);

    /// <summary>Who leads the group steps down first; the last lead hands over first.</summary>
    public async Task<Reply> LeaveAsync(Asker asker, Group group, CancellationToken ct)
    {
        LeadDecision decision = default;
        var actor = new LeadActor(asker.Person, IsEligible: true, IsOrganizer: false, time.GetUtcNow());
        await groups.ChangeAsync(
            group.Id,
            stored =>
            {
                decision = LeadRule.Decide(stored, actor, [], new LeadWish.StepDown());
                return decision.Next;
            },
            ct);
        return decision is { Outcome: LeadOutcome.LastLead, Next: null }
            ? await ShowAsync(asker, group, ct, LeadTexts.For(decision, group.Name))
            : await AfterAsync(asker, group, await members.LeaveAsync(group.Id, asker.Id, ct), ct);
    }

    public Task<Reply> MuteAsync(Asker asker, bool muted, JObject data, CancellationToken ct) =>
        WithGroupAsync(data, group => MuteAsync(asker, muted, group, ct), ct);

    public async Task<Reply> MuteAsync(Asker asker, bool muted, Group group, CancellationToken ct) =>
        await AfterAsync(asker, group, await members.SetMutedAsync(group.Id, asker.Id, muted, ct), ct);

    public Task<Reply> HideAsync(Asker asker, bool confidential, JObject data, CancellationToken ct) =>
        WithGroupAsync(data, async group => await AfterAsync(asker, group, await members.SetConfidentialAsync(group.Id, asker.Person, confidential, ct), ct), ct);

    /// <summary>Somebody's own word on being an administrator; goes on with the joining, where that made us ask.</summary>
    public async Task<Reply> SayAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (EligibilityAction.Read(data) is not { } said)
        {
            return new TextReply(GroupTexts.Gone);
        }

        await eligibility.SayAsync(asker.Id, said.IsAdministrator, ct);
        return said switch
        {
            { IsAdministrator: true } => EligibilityCard.Administrator(),
            { Group: { } joining, Then: null } => await JoinAsync(asker, GroupAction.On(joining, said.Confidential), ct),
            _ => EligibilityCard.NotAdministrator(),
        };
    }

    /// <summary>The group as the person is in it now, with what has just happened.</summary>
    private async Task<Reply> AfterAsync(Asker asker, Group group, MembershipOutcome outcome, CancellationToken ct)
    {
        var view = await ViewAsync(asker, group, ct);
        var card = GroupCard.ForOne(view, GroupTexts.For(outcome, group.Name, view.Own));
        return outcome != MembershipOutcome.Joined || await asker.OpenPrivateChat(ct) ? card : GroupCard.WithoutReach(card, app.Address);
    }

    /// <summary>As it stands in the tables at this moment.</summary>
    private async Task<GroupView> ViewAsync(Asker asker, Group group, CancellationToken ct)
    {
        var record = await groups.FindAsync(group.Id, ct);
        return new GroupView(record?.Group ?? group, await members.FindAsync(group.Id, asker.Id, ct), await events.OfAsync(group.Id, ct))
        {
            Standing = record is null ? LeadStanding.None : StandingOf(asker, record),
        };
    }

    private LeadStanding StandingOf(Asker asker, GroupRecord record)
    {
        var (leadership, isOpen) = (record.Leadership, record.Group.State == GroupState.Open);
        return new LeadStanding
        {
            IsLead = leadership.Find(asker.Id) is not null,
            IsOrganizer = organizers.Includes(asker.Id),
            CanOffer = isOpen && leadership.Leads.Count == 0 && leadership.OfferOf(asker.Id) is null,
            Invitation = isOpen ? leadership.InvitationOf(asker.Id, time.GetUtcNow()) : null,
        };
    }

    /// <summary>The list does without, while storage is away; unless it's what was asked for.</summary>
    private async Task<IReadOnlyList<GroupId>> MineOrUnknownAsync(Asker asker, GroupFilter filter, CancellationToken ct)
    {
        try
        {
            return MemberStore.Of(await people.LoadAsync(asker.Id, ct));
        }
        catch (Exception away) when (filter != GroupFilter.Mine && StorageFault.IsOutage(away))
        {
            return [];
        }
    }

    private async Task<Reply> WithGroupAsync(JObject data, Func<Group, Task<Reply>> act, CancellationToken ct) =>
        GroupAction.GroupOf(data) is { } id && await directory.FindAsync(id, ct) is { } group
            ? await act(group)
            : new TextReply(GroupTexts.Gone);
}
