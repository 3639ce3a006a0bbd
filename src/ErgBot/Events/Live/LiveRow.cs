using Azure;

namespace ErgBot.Events.Live;

/// <summary>What an event's live cards show, and when they were edited last: one row for all of them.</summary>
/// <param name="Shown">A hash of the card as it was put there last; empty while it is being put there.</param>
/// <param name="EditedAt">When that began.</param>
/// <param name="ETag">Of the row as it was read.</param>
internal sealed record LiveRow(string Shown, DateTimeOffset EditedAt, ETag ETag);
