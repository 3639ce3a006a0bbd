using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>Who somebody is to broadcasts, looked up at every press, and again when the hour of a planned one has come.</summary>
internal sealed class BroadcastActors(Organizers organizers, Eligibility eligibility, PeopleStore people, GroupStore groups)
{
    public async Task<BroadcastActor> OfAsync(Asker asker, CancellationToken ct) => organizers.Includes(asker.Id)
        ? new BroadcastActor(asker.Person, IsOrganizer: true, [])
        : new BroadcastActor(asker.Person, IsOrganizer: false, await LedAsync(asker.Id, () => eligibility.OfAsync(asker, ct), ct));

    /// <summary>Of somebody whose turn it isn't, so that nobody has looked whether they are staff; null while no roll can tell.</summary>
    public async Task<BroadcastActor?> OfAsync(Person person, CancellationToken ct) => await eligibility.OfAsync(person.Id, ct) switch
    {
        EligibilityVerdict.CannotTell => null,
        EligibilityVerdict.NotStaff => new BroadcastActor(person, IsOrganizer: false, []),
        _ when organizers.Includes(person.Id) => new BroadcastActor(person, IsOrganizer: true, []),
        var verdict => new BroadcastActor(person, IsOrganizer: false, await LedAsync(person.Id, () => Task.FromResult(verdict), ct)),
    };

    private async Task<IReadOnlyCollection<string>> LedAsync(PersonId person, Func<Task<EligibilityVerdict>> verdict, CancellationToken ct)
    {
        var led = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in MemberStore.Of(await people.LoadAsync(person, ct)))
        {
            if (await groups.FindAsync(group, ct) is { Group.State: GroupState.Open } record && record.Leadership.Find(person) is not null)
            {
                led.Add(group.ToString());
            }
        }

        return led.Count > 0 && await verdict() == EligibilityVerdict.Eligible ? led : [];
    }
}
