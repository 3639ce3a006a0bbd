using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>
/// Brings the pairs in order that a crash has left half-written: a member whose own list doesn't say so, and a list that says more than is so.
/// Both walks hold one page in memory, whatever the numbers.
/// </summary>
internal sealed class MembershipRepair(GroupStore groups, MemberStore members, PeopleStore people) : INightJob
{
    private const int BetweenRenewals = 100;

    public string Name => "membership-repair";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        var seen = 0;
        foreach (var group in await groups.ListAsync(ct))
        {
            await foreach (var member in members.EachAsync(group.Id, ct: ct))
            {
                await RenewAsync();
                var record = await people.LoadAsync(member.Membership.Member, ct);
                if (!MemberStore.Of(record).Contains(group.Id))
                {
                    await members.MirrorAsync(group.Id, member.Membership.Member, ct);
                }
            }
        }

        await foreach (var (person, record) in people.EachAsync(ct))
        {
            await RenewAsync();
            foreach (var group in MemberStore.Of(record))
            {
                if (await members.FindAsync(group, person, ct) is null)
                {
                    await members.MirrorAsync(group, person, ct);
                }
            }
        }

        async Task RenewAsync()
        {
            if (++seen % BetweenRenewals == 0)
            {
                await turn.RenewAsync(ct);
            }
        }
    }
}
