namespace ErgBot.Cards;

/// <param name="About">What the card shows, such as an event's id.</param>
/// <param name="Shown">A hash of what it says of it.</param>
internal sealed record LiveMark(string About, string Shown);
