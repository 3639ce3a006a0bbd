namespace ErgBot.Answers.Tickets;

internal enum TicketState
{
    /// <summary>Nobody is at it yet.</summary>
    Open,

    /// <summary>One of the organizers is at it.</summary>
    Claimed,

    Answered,

    /// <summary>The organizers can't answer it; the asker is told so.</summary>
    Closed,

    /// <summary>Nobody answered for 90 days; the asker is told so.</summary>
    Expired,

    /// <summary>Who asked wished to be forgotten before it was answered: their words are erased with them.</summary>
    Withdrawn,
}
