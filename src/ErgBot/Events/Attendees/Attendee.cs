namespace ErgBot.Events.Attendees;

/// <summary>One line of the list.</summary>
/// <param name="Name">As Teams shows it; null where it is to be left out, or isn't known.</param>
/// <param name="Answer">In words.</param>
internal sealed record Attendee(string? Name, string Answer);
