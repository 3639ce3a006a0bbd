namespace ErgBot.Broadcasts;

/// <param name="Outcome">What comes of a wish.</param>
/// <param name="Next">The broadcast as it is to be stored; null when nothing changes.</param>
internal readonly record struct BroadcastDecision(BroadcastOutcome Outcome, Broadcast? Next = null);
