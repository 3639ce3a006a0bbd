using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>
/// Brings in order what a crash has left half-written: a lead who isn't a member, a member whose own list doesn't say so, and a list that says
/// more than is so. The walks hold one page in memory, whatever the numbers.
/// </summary>
internal sealed class MembershipRepair(GroupStore groups, MemberStore members, PeopleStore people) : INightJob
{
    private const int BetweenRenewals = 100;

    public string Name => "membership-repair";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        var seen = 0;
        foreach (var (group, leadership) in await groups.RecordsAsync(ct))
        {
            foreach (var lead in leadership.Leads)
            {
                await members.JoinAsLeadAsync(group.Id, new Person(lead.Person, lead.Name), confidential: !lead.IsNamed, ct);
            }

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
