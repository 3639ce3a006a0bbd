namespace ErgBot.People;

/// <param name="Id">Who.</param>
/// <param name="Name">As Teams shows it; null when the activity didn't say.</param>
internal sealed record Person(PersonId Id, string? Name);
