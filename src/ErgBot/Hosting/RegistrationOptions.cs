namespace ErgBot.Hosting;

/// <summary>The bot's registration, under the Bot Framework's standard names at the configuration's root.</summary>
internal sealed class RegistrationOptions
{
    public const string Section = ""; // the root

    public const string SingleTenant = "SingleTenant";
    public const string UserAssignedMsi = "UserAssignedMSI";

    public string? MicrosoftAppType { get; set; }
    public string? MicrosoftAppId { get; set; }
    public string? MicrosoftAppPassword { get; set; }
    public string? MicrosoftAppTenantId { get; set; }

    public bool HasAppId => !string.IsNullOrWhiteSpace(MicrosoftAppId);
}
