namespace ErgBot.Answers.Tickets;

/// <summary>One question to the organizers, from the moment it is sent until it is forgotten.</summary>
internal sealed record Ticket
{
    public const int LongestQuestion = 500;
    public const int LongestAnswer = 2000;

    public required TicketId Id { get; init; }

    public required string Question { get; init; }

    public required DateTimeOffset Asked { get; init; }

    /// <summary>Null once the answer has reached them, or was given up.</summary>
    public TicketAsker? Asker { get; init; }

    public TicketState State { get; init; }

    /// <summary>Who has it, or who ended it; null while it is open and when it expired.</summary>
    public TicketHolder? Holder { get; init; }

    public string? Answer { get; init; }

    /// <summary>When it was answered, closed or expired.</summary>
    public DateTimeOffset? Ended { get; init; }

    public TicketDelivery Delivery { get; init; }

    /// <summary>How often the answer was sent to the asker.</summary>
    public int Tries { get; init; }

    /// <summary>How many of these tries may have arrived without our knowing.</summary>
    public int Uncertain { get; init; }

    /// <summary>The answer is not to be sent again before.</summary>
    public DateTimeOffset TryAt { get; init; }

    /// <summary>Whether the answer was kept for everybody.</summary>
    public bool Kept { get; init; }

    /// <summary>Counts up with everything that its cards show.</summary>
    public int Version { get; init; } = 1;

    public IReadOnlyList<TicketCopy> Copies { get; init; } = [];

    /// <summary>When there is something to do for it.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>Until then one instance of the bot is at it, and no other does anything for it.</summary>
    public DateTimeOffset Lease { get; init; }

    public bool IsFinished => State is TicketState.Answered or TicketState.Closed or TicketState.Expired or TicketState.Withdrawn;
}
