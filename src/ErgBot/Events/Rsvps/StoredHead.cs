using Azure;

namespace ErgBot.Events.Rsvps;

/// <summary>An event's row as it was read or written.</summary>
/// <param name="Head">The event and its counts.</param>
/// <param name="Recent">The transactions that led to them.</param>
/// <param name="ETag">On condition of which the next one is written.</param>
/// <param name="At">When it was asked for, as a timestamp of the machine: it is at least as new as that.</param>
internal sealed record StoredHead(EventHead Head, RecentCommits Recent, ETag ETag, long At);
