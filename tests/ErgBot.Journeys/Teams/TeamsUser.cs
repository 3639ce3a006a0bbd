namespace ErgBot.Journeys.Teams;

/// <summary>Somebody with an account in the tenant, as the roster knows them.</summary>
internal sealed record TeamsUser(string Id, Guid ObjectId, string Name, string UserPrincipalName)
{
    /// <summary>What of this person may appear in no log and in no stored row.</summary>
    public IEnumerable<string> Secrets => [Id, ObjectId.ToString("D"), ObjectId.ToString("N"), Name, UserPrincipalName];
}
