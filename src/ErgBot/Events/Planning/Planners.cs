using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Events.Planning;

/// <summary>Who plans events: organizers the district's, leads their group's. Looked up in the tables at every press.</summary>
internal sealed class Planners(GroupStore groups, Eligibility eligibility, Organizers organizers)
{
    public Task<Planner> OfAsync(Asker asker, CancellationToken ct) => OfAsync(asker.Id, () => eligibility.OfAsync(asker, ct), ct);

    /// <summary>Of somebody whose turn it isn't.</summary>
    public Task<Planner> OfAsync(PersonId person, CancellationToken ct) => OfAsync(person, () => eligibility.OfAsync(person, ct), ct);

    private async Task<Planner> OfAsync(PersonId person, Func<Task<EligibilityVerdict>> verdict, CancellationToken ct)
    {
        IReadOnlyList<Group> led =
        [
            .. (await groups.RecordsAsync(ct))
                .Where(record => record.Group.State == GroupState.Open && record.Leadership.Find(person) is not null)
                .Select(record => record.Group),
        ];

        // Who may not be in a group any more leads none, whatever the night's sweep has got to.
        var mayLead = led.Count > 0 && await verdict() == EligibilityVerdict.Eligible;
        return new Planner(organizers.Includes(person), mayLead ? led : []);
    }
}
