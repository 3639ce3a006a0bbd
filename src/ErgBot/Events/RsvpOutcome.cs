namespace ErgBot.Events;

internal enum RsvpOutcome
{
    Going,
    Maybe,
    CannotGo,

    /// <summary>The answer stood already: a repeated or re-sent tap.</summary>
    AlreadySo,

    /// <summary>All seats are taken; the earlier answer stands.</summary>
    Full,

    /// <summary>The event is over; answers are closed.</summary>
    Over,

    Cancelled,

    /// <summary>There is no such event any more.</summary>
    Gone,
}
