namespace ErgBot.Hosting;

/// <summary>Where the Bot Connector of the cloud in use lives, under the Bot Framework's standard names; empty means the public cloud.</summary>
internal sealed class CloudOptions
{
    public const string Section = ""; // the root

    public const string GovernmentChannelService = "https://botframework.azure.us";

    public string? ChannelService { get; set; }
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }
    public string? ToBotFromChannelTokenIssuer { get; set; }
    public string? ToChannelFromBotLoginUrl { get; set; }
    public string? ToChannelFromBotOAuthScope { get; set; }

    public Uri MetadataAddress => new(Or(
        ToBotFromChannelOpenIdMetadataUrl,
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"));

    /// <summary>Where the bot gets its own tokens.</summary>
    public string LoginAddress => Or(ToChannelFromBotLoginUrl, "https://login.microsoftonline.com/botframework.com", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us");

    public string Issuer => Or(ToBotFromChannelTokenIssuer, "https://api.botframework.com", "https://api.botframework.us");

    private string Or(string? given, string ofPublicCloud, string ofGovernmentCloud) =>
        given is { Length: > 0 } ? given : ChannelService is { Length: > 0 } ? ofGovernmentCloud : ofPublicCloud;
}
