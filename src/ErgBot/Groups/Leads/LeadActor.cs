using ErgBot.People;

namespace ErgBot.Groups.Leads;

/// <summary>Who wants it, as looked up at that moment.</summary>
/// <param name="Person">Who.</param>
/// <param name="IsEligible">Whether they may be in groups at all; who may not any more leads none.</param>
/// <param name="IsOrganizer">Whether they are one of the district's organizers.</param>
/// <param name="Now">Real time.</param>
internal sealed record LeadActor(Person Person, bool IsEligible, bool IsOrganizer, DateTimeOffset Now)
{
    public PersonId Id => Person.Id;
}
