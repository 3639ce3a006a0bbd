namespace ErgBot.People;

/// <summary>Who somebody is to Entra: the tenant and the object id in it. Never stored and never logged as it is, see <see cref="Pseudonyms"/> and <see cref="Sealer"/>.</summary>
internal readonly record struct PersonId(Guid Tenant, Guid ObjectId)
{
    /// <summary>False when either is missing, malformed or all zeros.</summary>
    public static bool TryParse(string? tenant, string? objectId, out PersonId id)
    {
        var known = Guid.TryParseExact(tenant, "D", out var inTenant) & Guid.TryParseExact(objectId, "D", out var person)
            && inTenant != Guid.Empty && person != Guid.Empty;
        id = known ? new(inTenant, person) : default;
        return known;
    }

    // The slash keeps it from ever becoming a storage key: Key refuses it.
    public override string ToString() => $"{Tenant:D}/{ObjectId:D}";
}
