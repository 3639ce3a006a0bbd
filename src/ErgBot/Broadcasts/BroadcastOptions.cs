namespace ErgBot.Broadcasts;

/// <summary>Section "Broadcast"; how fast they are sent stands there too, see <see cref="People.Pace.PaceOptions"/>.</summary>
internal sealed class BroadcastOptions
{
    public const string Section = "Broadcast";

    /// <summary>The name of what becomes of somebody whose message was cut off by a crash.</summary>
    public string OnUncertain { get; set; } = nameof(Broadcasts.OnUncertain.Resend);

    public OnUncertain Mode => Enum.Parse<OnUncertain>(OnUncertain, ignoreCase: true);
}
