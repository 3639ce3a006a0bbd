namespace ErgBot.Answers.Tickets;

/// <summary>What became of an organizer's wish.</summary>
internal enum TicketOutcome
{
    Claimed,
    TakenOver,
    GivenBack,
    Answered,
    Closed,

    /// <summary>The presser has it already: a repeated or re-sent press.</summary>
    AlreadyYours,

    /// <summary>Another organizer has it.</summary>
    SomebodyElses,

    /// <summary>Nobody has it, so there is nothing to give back.</summary>
    AlreadyOpen,

    AlreadyAnswered,
    AlreadyClosed,
    AlreadyExpired,
    AlreadyWithdrawn,
}
