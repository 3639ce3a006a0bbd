using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>A person's memberships and leads. It asks every group, not the person's own list: a crash may have left a membership that isn't in it.</summary>
internal sealed class GroupData(GroupStore groups, GroupDirectory directory, MemberStore members) : IPersonalData
{
    public string Name => "groups";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct)
    {
        var facts = new List<PersonalFact>();
        var led = await groups.LedByAsync(person, ct);
        foreach (var group in await EveryGroupAsync(ct))
        {
            if (await members.FindAsync(group.Id, person, ct) is { } own)
            {
                facts.Add(new(PlaceTexts.Group, PlaceTexts.Member(group.Name, own)));
            }

            if (led.Contains(group.Id))
            {
                facts.Add(new(PlaceTexts.Lead, group.Name));
            }
        }

        return facts;
    }

    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        foreach (var group in await EveryGroupAsync(ct))
        {
            await members.LeaveAsync(group.Id, person, ct);
            await groups.RemoveLeadAsync(group.Id, person, ct);
        }
    }

    /// <summary>Also closed ones, and those of the content that aren't in the tables yet: people can join them all the same.</summary>
    private async Task<IEnumerable<Group>> EveryGroupAsync(CancellationToken ct) =>
        (await groups.ListAsync(ct)).Concat(directory.Seed).DistinctBy(group => group.Id);
}
