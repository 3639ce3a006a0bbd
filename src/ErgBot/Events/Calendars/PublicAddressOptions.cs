namespace ErgBot.Events.Calendars;

/// <summary>Section "Links".</summary>
internal sealed class PublicAddressOptions
{
    public const string Section = "Links";

    /// <summary>Where the bot's web side is reached from outside, such as https://ergbot.example.org.</summary>
    public string? Address { get; init; }
}
