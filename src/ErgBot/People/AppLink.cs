namespace ErgBot.People;

/// <summary>Where Teams shows the bot's app, with the button that adds it in person. The manifest's id is the registration's.</summary>
internal sealed class AppLink(IConfiguration configuration)
{
    /// <summary>Null without a registration, as on a developer's machine.</summary>
    public Uri? Address { get; } = configuration["MicrosoftAppId"] is { Length: > 0 } id ? new($"https://teams.microsoft.com/l/app/{Uri.EscapeDataString(id)}") : null;
}
