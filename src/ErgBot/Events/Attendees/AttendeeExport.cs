using ErgBot.People;

namespace ErgBot.Events.Attendees;

/// <summary>That somebody was given the list of an event's attendees.</summary>
/// <param name="Event">Of which event.</param>
/// <param name="Number">Its own.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, real time.</param>
/// <param name="WithNames">Whether it has names.</param>
internal sealed record AttendeeExport(EventId Event, Guid Number, PersonId By, DateTimeOffset At, bool WithNames);
