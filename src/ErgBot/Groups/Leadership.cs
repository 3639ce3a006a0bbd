using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>Who leads a group. It stands sealed in one property of the group's row, so that one conditional write decides every change of it.</summary>
internal sealed record Leadership
{
    public static Leadership None { get; } = new();

    public IReadOnlyList<Lead> Leads { get; init; } = [];

    public Lead? Find(PersonId person) => Leads.FirstOrDefault(lead => lead.Person == person);
}
