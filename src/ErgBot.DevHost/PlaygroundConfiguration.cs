using System.Text.Json;

namespace ErgBot.DevHost;

/// <summary>
/// The Playground's configuration file for one person: who sits in front of it, exactly five others, one team with exactly
/// one channel; it refuses everything else. JSON is YAML, and this is what it reads.
/// </summary>
internal static class PlaygroundConfiguration
{
    public const string Channel = "Staff news";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string For(Person person) => JsonSerializer.Serialize(
        new
        {
            version = "0.1.1",
            tenantId = new Guid("d157a1c7-0000-4000-8000-000000000001"),
            bot = new { id = new Guid("b0700000-0000-4000-8000-000000000001"), name = "ErgBot" },
            currentUser = User(person),
            users = People.All.Where(other => other != person).Select(User),
            personalChat = new { id = $"a:{person.GivenName.ToLowerInvariant()}" },
            groupChat = new { id = "19:lunch@thread.v2", name = "Lunch table" },
            team = new
            {
                id = "19:district@thread.tacv2",
                name = "Our district",
                aadGroupId = new Guid("7ea30000-0000-4000-8000-000000000001"),
                channels = new[] { new { id = "19:ergs@thread.tacv2", name = Channel } },
            },
        },
        Indented);

    private static object User(Person person) => new
    {
        id = person.Id,
        name = person.Name,
        userPrincipleName = person.UserPrincipalName, // spelled so by the Playground
        aadObjectId = person.ObjectId,
        givenName = person.GivenName,
        surname = person.Surname,
        email = person.UserPrincipalName,
    };
}
