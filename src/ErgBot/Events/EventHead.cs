namespace ErgBot.Events;

/// <summary>The event and how many have answered: the one row that every answer changes together with its own.</summary>
/// <param name="Event">The event.</param>
/// <param name="Going">Seats taken.</param>
/// <param name="Maybe">People who may come; they hold no seat.</param>
internal sealed record EventHead(Event Event, int Going, int Maybe);
