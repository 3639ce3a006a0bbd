namespace ErgBot.Answers.Tickets;

/// <summary>Whether the asker has the answer, or the note that there is none.</summary>
internal enum TicketDelivery
{
    /// <summary>Not sent yet, or still being tried.</summary>
    Pending,

    Delivered,

    /// <summary>Sent, and Teams never said that it took it.</summary>
    Unconfirmed,

    /// <summary>Given up: the asker removed the bot, or can't be written to.</summary>
    Undeliverable,
}
