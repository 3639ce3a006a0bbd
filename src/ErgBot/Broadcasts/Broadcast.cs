using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>A message to many, and how far it is.</summary>
internal sealed record Broadcast
{
    public required BroadcastId Id { get; init; }

    public required Person Author { get; init; }

    public required Message Message { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>Where channels are reached: the service that the author's chat came by.</summary>
    public string ServiceUrl { get; init; } = "";

    public BroadcastState State { get; init; }

    /// <summary>Counts up with every change of what it says, to whom and when.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Real time.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Calendar time; null for at once.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>Whether a second organizer has to agree before it goes.</summary>
    public bool NeedsSecond { get; init; }

    /// <summary>The second organizer who agreed.</summary>
    public Person? Second { get; init; }

    /// <summary>Why it didn't go when its hour had come.</summary>
    public Halt Halt { get; init; }

    /// <summary>Until then an instance writes the audience down.</summary>
    public DateTimeOffset HeldUntil { get; init; }

    /// <summary>Into how many pages its recipients are divided; 0 until all of them are written down.</summary>
    public int Pages { get; init; }

    /// <summary>Whether it is still kept who got it.</summary>
    public bool HasRows { get; init; } = true;

    /// <summary>When it was first, and last, known to be sent; real time.</summary>
    public DateTimeOffset? Began { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public Totals Totals { get; init; }

    /// <summary>Where its author sees how far it is.</summary>
    public Posted? Shown { get; init; }

    /// <summary>When that was brought up to date.</summary>
    public DateTimeOffset ShownAt { get; init; }

    /// <summary>Whether its author sees how it ended.</summary>
    public bool Reported { get; init; }

    /// <summary>Which of its recipients are to be tried once more, after it had ended.</summary>
    public Replay Replay { get; init; }

    /// <summary>What is done, or was done last, to everybody.</summary>
    public BroadcastTask Task { get; init; }

    /// <summary>Whether there is anything left to do for it by itself.</summary>
    public bool IsOpen => State is BroadcastState.Queued or BroadcastState.Sending || (State != BroadcastState.Draft && !Reported);
}
