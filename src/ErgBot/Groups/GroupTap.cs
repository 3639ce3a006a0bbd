using ErgBot.Cards;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups;

/// <summary>The buttons of the group cards. Every answer is for the presser alone.</summary>
internal sealed class GroupTap(GroupDirectory directory, MemberStore members, Eligibility eligibility, PeopleStore people)
{
    public async Task<Reply> ListAsync(CancellationToken ct) =>
        GroupListCard.For(await directory.AllAsync(ct));

    public async Task<Reply> MineAsync(Asker asker, CancellationToken ct)
    {
        var record = await people.LoadAsync(asker.Id, ct);
        var mine = MemberStore.Of(record);
        var groups = await directory.AllAsync(ct);
        return MyGroupsCard.For([.. groups.Where(group => mine.Contains(group.Id))], record.IsAdministrator);
    }

    public Task<Reply> ShowAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithGroupAsync(data, group => ShowAsync(asker, group, ct), ct);

    public async Task<Reply> ShowAsync(Asker asker, Group group, CancellationToken ct) =>
        GroupCard.For(group, (await members.FindAsync(group.Id, asker.Id, ct))?.Confidential);

    public Task<Reply> JoinAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithGroupAsync(data, group => JoinAsync(asker, group, GroupAction.WantsConfidential(data), ct), ct);

    public async Task<Reply> JoinAsync(Asker asker, Group group, bool confidential, CancellationToken ct)
    {
        var verdict = await eligibility.OfAsync(asker, ct);
        if (verdict != EligibilityVerdict.Eligible)
        {
            return NotYet(verdict, group, confidential);
        }

        return await AfterAsync(asker, group, await members.JoinAsync(group.Id, asker.Person, confidential, ct), ct);
    }

    public Task<Reply> LeaveAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithGroupAsync(data, group => LeaveAsync(asker, group, ct), ct);

    public async Task<Reply> LeaveAsync(Asker asker, Group group, CancellationToken ct) =>
        await AfterAsync(asker, group, await members.LeaveAsync(group.Id, asker.Id, ct), ct);

    /// <summary>Somebody's own word on being an administrator; goes on with the joining that made us ask.</summary>
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
            { Joining: { } joining } => await JoinAsync(asker, GroupAction.On(joining, said.Confidential), ct),
            _ => new TextReply(GroupTexts.WordKept),
        };
    }

    /// <summary>The group as the person is in it now, with what has just happened.</summary>
    private async Task<Reply> AfterAsync(Asker asker, Group group, MembershipOutcome outcome, CancellationToken ct)
    {
        var own = await members.FindAsync(group.Id, asker.Id, ct);
        return GroupCard.For(group, own?.Confidential, GroupTexts.For(outcome, group.Name, own));
    }

    private static Reply NotYet(EligibilityVerdict verdict, Group group, bool confidential) => verdict switch
    {
        EligibilityVerdict.AskFirst => EligibilityCard.Ask(group.Id, confidential),
        EligibilityVerdict.AdministratorByWord => EligibilityCard.Administrator(),
        EligibilityVerdict.AdministratorByRoll => EligibilityCard.Administrator(GroupTexts.AdministratorByRoll),
        EligibilityVerdict.CannotTell => new TextReply(GroupTexts.CannotTell),
        _ => new TextReply(GroupTexts.NotStaff),
    };

    private async Task<Reply> WithGroupAsync(JObject data, Func<Group, Task<Reply>> act, CancellationToken ct) =>
        GroupAction.GroupOf(data) is { } id && await directory.FindAsync(id, ct) is { } group
            ? await act(group)
            : new TextReply(GroupTexts.Gone);
}
