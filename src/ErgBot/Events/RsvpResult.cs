namespace ErgBot.Events;

/// <param name="Outcome">What the tap came to.</param>
/// <param name="Head">The event and its counts afterwards; null when it is gone.</param>
/// <param name="Own">The person's answer that stands now; null for none.</param>
internal readonly record struct RsvpResult(RsvpOutcome Outcome, EventHead? Head, Standing? Own);
