namespace ErgBot.Answers.Tickets;

internal enum TicketErrandKind
{
    /// <summary>Send the asker the answer, or the note that there is none.</summary>
    Deliver,

    /// <summary>Stop trying to reach the asker, and forget who it was.</summary>
    GiveUp,

    /// <summary>Post its card.</summary>
    Post,

    /// <summary>Bring a posted card up to date.</summary>
    Edit,

    /// <summary>Close what nobody answered.</summary>
    Expire,

    /// <summary>Delete the ticket.</summary>
    Forget,
}
