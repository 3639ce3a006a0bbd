namespace ErgBot.Broadcasts;

/// <summary>Section "Broadcast"; how fast they are sent stands there too, see <see cref="People.Pace.PaceOptions"/>.</summary>
internal sealed class BroadcastOptions
{
    public const string Section = "Broadcast";

    public OnUncertain OnUncertain { get; set; } = OnUncertain.Resend;
}
