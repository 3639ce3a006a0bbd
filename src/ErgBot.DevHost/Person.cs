namespace ErgBot.DevHost;

/// <summary>Somebody made up, as the Playground and Entra would know them.</summary>
internal sealed record Person(string GivenName, string Surname, string Role, Guid ObjectId)
{
    public string Name => $"{GivenName} {Surname}";

    /// <summary>The id that a Teams channel account would have.</summary>
    public string Id => $"29:{GivenName.ToLowerInvariant()}";

    public string UserPrincipalName => $"{GivenName}.{Surname}@district.example".ToLowerInvariant();
}
