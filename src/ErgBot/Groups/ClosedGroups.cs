using ErgBot.Groups.Leads;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>Forgets who was in a group that was closed a while ago, and which lead looked at a list long since.</summary>
internal sealed class ClosedGroups(GroupStore groups, MemberStore members, MemberListViews views, TimeProvider time) : INightJob
{
    private const int BetweenRenewals = 50;

    public string Name => "closed-groups";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var group in await groups.ListAsync(ct))
        {
            await turn.RenewAsync(ct);
            await views.ForgetOldAsync(group.Id, now - MemberListViews.Kept, ct);
            if (await groups.FindAsync(group.Id, ct) is { Group.State: GroupState.Closed, ClosedAt: { } closedAt } && closedAt + LeadRule.MembersKept <= now)
            {
                await ForgetAsync(group.Id, turn, ct);
            }
        }
    }

    private async Task ForgetAsync(GroupId group, Turns.Turn turn, CancellationToken ct)
    {
        var forgotten = 0;
        await foreach (var member in members.EachAsync(group, ct: ct))
        {
            await members.LeaveAsync(group, member.Membership.Member, ct);
            if (++forgotten % BetweenRenewals == 0)
            {
                await turn.RenewAsync(ct);
            }
        }

        await groups.ChangeAsync(group, stored => stored.Leadership.Leads.Count > 0 ? stored with { Leadership = Leadership.None } : null, ct);
    }
}
