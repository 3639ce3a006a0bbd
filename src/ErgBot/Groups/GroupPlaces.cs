using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>Memberships. Every member's own row lists them, so there is nobody to be found elsewhere.</summary>
internal sealed class GroupPlaces(MemberStore members, PeopleStore people) : IPlaces
{
    public IAsyncEnumerable<PersonId> HoldersAsync(CancellationToken ct) => AsyncEnumerable.Empty<PersonId>();

    public async Task<bool> HoldsAsync(PersonId person, PlaceLoss loss, CancellationToken ct) =>
        (await people.LoadAsync(person, ct)).Groups.Count > 0;

    public async Task TakeAsync(PersonId person, PlaceLoss loss, CancellationToken ct)
    {
        foreach (var group in MemberStore.Of(await people.LoadAsync(person, ct)))
        {
            await members.LeaveAsync(group, person, ct);
        }
    }
}
