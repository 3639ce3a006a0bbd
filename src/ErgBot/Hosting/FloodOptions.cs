namespace ErgBot.Hosting;

/// <summary>How much one sender, and all together, may ask for. Section <c>Limits</c>.</summary>
internal sealed class FloodOptions
{
    public const string Section = "Limits";

    /// <summary>Requests that one person may send in one go. Teams asks anew for every card in view when somebody scrolls through a channel: a few dozen.</summary>
    public int SenderBurst { get; set; } = 60;

    /// <summary>Requests a second that one person gets back. Nobody taps faster; Teams' own re-sends are a tenth of it.</summary>
    public int SenderPerSecond { get; set; } = 10;

    /// <summary>
    /// Turns under way at once in one process. A whole district tapping at one moment (1,000 in a second) fits; at 256 KB a body it is also
    /// what bounds the memory that admitted requests can hold.
    /// </summary>
    public int TurnsAtOnce { get; set; } = 2000;
}
