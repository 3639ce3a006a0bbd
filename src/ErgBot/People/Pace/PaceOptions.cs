namespace ErgBot.People.Pace;

/// <summary>Section "Broadcast": how fast the bot may send of its own accord.</summary>
internal sealed class PaceOptions
{
    public const string Section = "Broadcast";

    /// <summary>Requests a second, of all instances together. Teams allows 50 per app and tenant, and live chat takes its part of them.</summary>
    public int RequestsPerSecond { get; set; } = 45;
}
