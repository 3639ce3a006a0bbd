using System.Globalization;
using System.Security.Cryptography;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Bot;

/// <summary>The settings of a bot as an operator would give them: environment variables, with <c>__</c> for <c>:</c>.</summary>
internal sealed record BotSettings
{
    private const string SecondsToAnswer = "Storage:SecondsToAnswer";
    private const string Patience = "10";

    // The content is learned once for all stories, not by each of their bots.
    private static readonly string Learned = Path.Combine(AppContext.BaseDirectory, "learned");

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The Development door: no app id, no tokens, the clock two weeks before the notice's kick-off.</summary>
    public static BotSettings Development(string storage) => new()
    {
        Environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["Storage__ConnectionString"] = storage,
            ["Storage__SecondsToAnswer"] = Patience, // the emulator shares the machine with every story
            ["Content__LearnedFolder"] = Learned,
            ["Privacy__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["Clock__StartAt"] = "2018-05-14T09:00:00-04:00",
        },
    };

    /// <summary>As deployed: an app id, tokens both ways, one tenant, staff by the domain of their account.</summary>
    public static BotSettings Production(string storage, TeamsStandIn teams)
    {
        var login = teams.Login ?? throw new InvalidOperationException("This Teams doesn't sign.");
        return new BotSettings
        {
            Environment = new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["Storage__ConnectionString"] = storage,
                ["Storage__SecondsToAnswer"] = Patience,
                ["Content__LearnedFolder"] = Learned,
                ["Privacy__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
                ["MicrosoftAppType"] = "SingleTenant",
                ["MicrosoftAppId"] = teams.BotAppId.ToString("D"),
                ["MicrosoftAppPassword"] = login.Password,
                ["MicrosoftAppTenantId"] = teams.Tenant.ToString("D"),
                ["ToBotFromChannelOpenIdMetadataUrl"] = login.OpenIdMetadataUrl,
                ["ToBotFromChannelTokenIssuer"] = login.Issuer,
                ["ToChannelFromBotLoginUrl"] = login.LoginUrl,
                ["ToChannelFromBotOAuthScope"] = login.Scope,
                ["Teams__AllowedTenants__0"] = teams.Tenant.ToString("D"),
                ["Teams__AllowedServiceHosts__0"] = teams.Address.Host,
                ["StaffRoll__StaffDomains__0"] = "staff.example",
            },
        };
    }

    public BotSettings With(string key, string value) =>
        this with { Environment = new Dictionary<string, string>(Environment) { [key.Replace(":", "__", StringComparison.Ordinal)] = value } };

    public BotSettings Without(string key)
    {
        var fewer = new Dictionary<string, string>(Environment);
        fewer.Remove(key.Replace(":", "__", StringComparison.Ordinal));
        return this with { Environment = fewer };
    }

    /// <param name="connectionString">Through something that takes storage away or holds it up.</param>
    /// <param name="patient">Whether the bot waits as long for an answer as in other stories, instead of counting storage as away when it should.</param>
    public BotSettings WithStorage(string connectionString, bool patient = false)
    {
        var there = With("Storage:ConnectionString", connectionString);
        return patient ? there : there.Without(SecondsToAnswer);
    }

    public BotSettings WithOrganizers(params IEnumerable<TeamsUser> organizers) =>
        organizers.Index().Aggregate(this, (settings, each) => settings.With($"Organizers:{each.Index.ToString(CultureInfo.InvariantCulture)}", each.Item.ObjectId.ToString("D")));
}
