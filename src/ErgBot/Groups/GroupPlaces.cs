using System.Runtime.CompilerServices;
using ErgBot.Groups.Leads;
using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>Memberships and leads. Every member's own row lists their groups; who leads one is in the group's row.</summary>
internal sealed class GroupPlaces(GroupStore groups, MemberStore members, PeopleStore people, Organizers organizers, GroupDirectory directory) : IPlaces
{
    public async IAsyncEnumerable<PersonId> HoldersAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var lead in (await groups.RecordsAsync(ct)).SelectMany(record => record.Leadership.Leads).DistinctBy(lead => lead.Person))
        {
            yield return lead.Person;
        }
    }

    public async Task<bool> HoldsAsync(PersonId person, PlaceLoss loss, CancellationToken ct) =>
        (await people.LoadAsync(person, ct)).Groups.Count > 0 || (await groups.RecordsAsync(ct)).Any(record => record.Leadership.Knows(person));

    public async Task TakeAsync(PersonId person, PlaceLoss loss, CancellationToken ct)
    {
        foreach (var known in (await groups.RecordsAsync(ct)).Where(record => record.Leadership.Knows(person)))
        {
            await groups.ChangeAsync(known.Group.Id, stored => LeadRule.Without(stored, person, organizers.In(person.Tenant)), ct);
        }

        directory.Forget();
        foreach (var group in MemberStore.Of(await people.LoadAsync(person, ct)))
        {
            await members.LeaveAsync(group, person, ct);
        }
    }
}
