namespace ErgBot.Events;

/// <summary>The event and how many have answered: the one row that every answer changes together with its own.</summary>
/// <param name="Event">The event.</param>
/// <param name="Going">Seats taken.</param>
/// <param name="Maybe">People who may come; they hold no seat.</param>
internal sealed record EventHead(Event Event, int Going = 0, int Maybe = 0)
{
    /// <summary>People who would come and wait for a seat, in the order of their numbers.</summary>
    public int Waiting { get; init; }

    /// <summary>How many were going when they were counted last, once a day, as a stored band: all that is told of a group's event. Null before the first count.</summary>
    public string? Band { get; init; }

    /// <summary>For which day.</summary>
    public string? BandOn { get; init; }

    /// <summary>The number that was drawn last for the waiting list. A number is never drawn twice.</summary>
    public long LastNumber { get; init; }

    /// <summary>How often the event itself (time, place, title, capacity, …) has been changed; answers don't count.</summary>
    public int Version { get; init; }
}
