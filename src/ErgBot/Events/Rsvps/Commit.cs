namespace ErgBot.Events.Rsvps;

/// <summary>One transaction on an event's partition.</summary>
/// <param name="Number">How many there were, this one included.</param>
/// <param name="Batch">Made up by whoever wrote it, to know it again when the response is lost.</param>
/// <param name="Changes">Which answers it changed and how they stand since, null for one that was taken away; null when it isn't told, so that an erased person leaves no trace.</param>
internal sealed record Commit(long Number, Guid Batch, IReadOnlyList<KeyValuePair<RsvpKey, Rsvp?>>? Changes);
