namespace ErgBot.Events;

internal enum RsvpOutcome
{
    Going,
    Maybe,
    CannotGo,

    /// <summary>All seats are taken, or owed to others who wait: the person has a number on the waiting list.</summary>
    Waiting,

    /// <summary>The answer stood already: a repeated or re-sent tap.</summary>
    AlreadySo,

    /// <summary>The event takes no further answers; the earlier one stands.</summary>
    Closed,

    /// <summary>The event is over; answers are closed.</summary>
    Over,

    Cancelled,

    /// <summary>No date is set yet, so there is nothing that anybody could say yes to.</summary>
    Undated,

    /// <summary>The person may not come; nothing was changed.</summary>
    NotAdmitted,

    /// <summary>There is no such event any more.</summary>
    Gone,
}
