using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>Who somebody is to broadcasts, looked up at every press.</summary>
internal sealed class BroadcastActors(Organizers organizers, Eligibility eligibility, PeopleStore people, GroupStore groups)
{
    public async Task<BroadcastActor> OfAsync(Asker asker, CancellationToken ct) => organizers.Includes(asker.Id)
        ? new BroadcastActor(asker.Person, IsOrganizer: true, [])
        : new BroadcastActor(asker.Person, IsOrganizer: false, await LedAsync(asker, ct));

    private async Task<IReadOnlyCollection<string>> LedAsync(Asker asker, CancellationToken ct)
    {
        var led = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in MemberStore.Of(await people.LoadAsync(asker.Id, ct)))
        {
            if (await groups.FindAsync(group, ct) is { Group.State: GroupState.Open } record && record.Leadership.Find(asker.Id) is not null)
            {
                led.Add(group.ToString());
            }
        }

        return led.Count > 0 && await eligibility.OfAsync(asker, ct) == EligibilityVerdict.Eligible ? led : [];
    }
}
