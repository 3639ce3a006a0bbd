using ErgBot.People;

namespace ErgBot.Events;

/// <summary>Whose an answer is, as it stands sealed in its row.</summary>
/// <param name="Tenant">Of the person's id.</param>
/// <param name="ObjectId">Of the person's id.</param>
/// <param name="Name">For the organizers' list; null in answers to a group's event, whose leads know its members by the group.</param>
internal sealed record Guest(Guid Tenant, Guid ObjectId, string? Name)
{
    /// <summary>With a name of any length or none: all rows are as long.</summary>
    public const int PadTo = 1024;

    public PersonId Id => new(Tenant, ObjectId);

    public static Guest Of(Person person) => new(person.Id.Tenant, person.Id.ObjectId, person.Name);
}
