namespace ErgBot.Answers.Tickets;

/// <summary>What an organizer wants to do with a ticket.</summary>
internal enum TicketWish
{
    Claim,

    /// <summary>Take it from whoever has it.</summary>
    TakeOver,

    GiveBack,
    Answer,
    Close,
}
