using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Events.Planning;

/// <summary>Who plans events: organizers the district's, leads their group's. Looked up in the tables at every press.</summary>
internal sealed class Planners(GroupStore groups, Eligibility eligibility, Organizers organizers)
{
    public async Task<Planner> OfAsync(Asker asker, CancellationToken ct)
    {
        IReadOnlyList<Group> led =
        [
            .. (await groups.RecordsAsync(ct))
                .Where(record => record.Group.State == GroupState.Open && record.Leadership.Find(asker.Id) is not null)
                .Select(record => record.Group),
        ];

        // Who may not be in a group any more leads none, whatever the night's sweep has got to.
        var mayLead = led.Count > 0 && await eligibility.OfAsync(asker, ct) == EligibilityVerdict.Eligible;
        return new Planner(organizers.Includes(asker.Id), mayLead ? led : []);
    }
}
