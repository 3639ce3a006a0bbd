using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace ErgBot.People;

/// <summary>The district's organizers, by Entra object id. Which tenants are served at all is the guard's business, so an id is enough.</summary>
internal sealed class Organizers(IOptions<OrganizersOptions> options)
{
    private const int MostTold = 20;

    private readonly FrozenSet<Guid> _ids = options.Value.ObjectIds.Select(Guid.Parse).ToFrozenSet();

    /// <summary>Entra object ids.</summary>
    public IReadOnlyCollection<Guid> Ids => _ids;

    /// <summary>Those who can be told something in a tenant; more than so many want a channel.</summary>
    public IReadOnlyList<PersonId> In(Guid tenant) => [.. _ids.Order().Take(MostTold).Select(id => new PersonId(tenant, id))];

    public bool Includes(PersonId person) => _ids.Contains(person.ObjectId);
}
