using ErgBot.Groups.Leads;
using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>
/// A person's memberships, and what they are to the leadership of groups. It asks every group, not the person's own list: a crash may have
/// left a membership that isn't in it.
/// </summary>
internal sealed class GroupData(GroupStore groups, GroupDirectory directory, MemberStore members, MemberListViews views, Organizers organizers, TimeProvider time) : IPersonalData
{
    public string Name => "groups";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct)
    {
        var facts = new List<PersonalFact>();
        var records = await groups.RecordsAsync(ct);
        foreach (var group in await EveryGroupAsync(ct))
        {
            if (await members.FindAsync(group.Id, person, ct) is { } own)
            {
                facts.Add(new(PlaceTexts.Group, PlaceTexts.Member(group.Name, own)));
            }

            if (records.FirstOrDefault(record => record.Group.Id == group.Id) is { } record)
            {
                facts.AddRange(PlaceTexts.Leading(record, person, time.GetUtcNow()));
            }

            if (await views.CountOfAsync(group.Id, person, ct) is > 0 and var times)
            {
                facts.Add(new(PlaceTexts.Group, PlaceTexts.Viewed(group.Name, times)));
            }
        }

        return facts;
    }

    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        foreach (var group in await EveryGroupAsync(ct))
        {
            // Also what isn't known as the person's: a notice that was on its way to them.
            await groups.ChangeAsync(group.Id, stored => IsIn(stored, person) ? LeadRule.Without(stored, person, organizers.In(person.Tenant)) : null, ct);
            await views.EraseAsync(group.Id, person, ct);
            await members.LeaveAsync(group.Id, person, ct);
        }

        directory.Forget();
    }

    private static bool IsIn(GroupRecord record, PersonId person) =>
        record.Leadership.Knows(person) || record.Notices.Owed.Any(notice => notice.To == person);

    /// <summary>Also closed ones, and those of the content that aren't in the tables yet: people can join them all the same.</summary>
    private async Task<IEnumerable<Group>> EveryGroupAsync(CancellationToken ct) =>
        (await groups.ListAsync(ct)).Concat(directory.Seed).DistinctBy(group => group.Id);
}
