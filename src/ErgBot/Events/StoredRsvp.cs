using Azure;

namespace ErgBot.Events;

/// <summary>One stored answer, for whoever goes over all of them: reminders, notices, lists.</summary>
/// <param name="RowKey">Where it stands in the event's partition.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Rsvp">How it stands.</param>
/// <param name="Marks">What has been noted on it, by name: which reminder was sent, which change was told. A changed answer keeps them.</param>
/// <param name="ETag">Of the row as it was read.</param>
internal sealed record StoredRsvp(string RowKey, People.PersonId Person, Rsvp Rsvp, IReadOnlyDictionary<string, string> Marks, ETag ETag)
{
    /// <summary>As Teams showed it when they answered, for the organizers' list; null of a group's event.</summary>
    public string? Name { get; init; }
}
