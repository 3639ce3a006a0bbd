namespace ErgBot.People;

/// <param name="Outcome">What became of the message.</param>
/// <param name="Posted">Where it stands; null unless it was sent, and when Teams didn't name it.</param>
/// <param name="RetryAfter">How long Teams asks to wait, where it does.</param>
internal sealed record Sent(SendOutcome Outcome, Posted? Posted = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Why, where it was refused.</summary>
    public RefusalReason Reason { get; init; }

    /// <summary>Whether it was refused because of too many requests (429).</summary>
    public bool IsThrottled { get; init; }

    public static Sent Refused { get; } = new(SendOutcome.Refused);

    public static Sent Uncertain { get; } = new(SendOutcome.Uncertain);
}
