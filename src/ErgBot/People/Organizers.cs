using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace ErgBot.People;

/// <summary>The district's organizers, by Entra object id. Which tenants are served at all is the guard's business, so an id is enough.</summary>
internal sealed class Organizers(IOptions<OrganizersOptions> options)
{
    private readonly FrozenSet<Guid> _ids = options.Value.ObjectIds.Select(Guid.Parse).ToFrozenSet();

    /// <summary>Entra object ids.</summary>
    public IReadOnlyCollection<Guid> Ids => _ids;

    public bool Includes(PersonId person) => _ids.Contains(person.ObjectId);
}
