using System.Runtime.CompilerServices;
using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>Memberships and leads. Every member's own row lists their groups; leads stand in the groups' rows.</summary>
internal sealed class GroupPlaces(GroupStore groups, MemberStore members, PeopleStore people) : IPlaces
{
    public async IAsyncEnumerable<PersonId> HoldersAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var lead in await groups.LeadsAsync(ct))
        {
            yield return lead;
        }
    }

    public async Task<bool> HoldsAsync(PersonId person, PlaceLoss loss, CancellationToken ct) =>
        (await people.LoadAsync(person, ct)).Groups.Count > 0 || (await groups.LedByAsync(person, ct)).Count > 0;

    public async Task TakeAsync(PersonId person, PlaceLoss loss, CancellationToken ct)
    {
        foreach (var group in MemberStore.Of(await people.LoadAsync(person, ct)))
        {
            await members.LeaveAsync(group, person, ct);
        }

        foreach (var led in await groups.LedByAsync(person, ct))
        {
            await groups.RemoveLeadAsync(led, person, ct);
        }
    }
}
