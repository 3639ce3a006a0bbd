namespace ErgBot.Events.Rsvps;

/// <param name="Head">The event's row; null in every page but one.</param>
/// <param name="Answers">Some of the answers.</param>
/// <param name="Line">Some of who waits, in order.</param>
internal sealed record PartitionPage(StoredHead? Head, IReadOnlyList<KeyValuePair<RsvpKey, Rsvp>> Answers, IReadOnlyList<Waiter> Line);
