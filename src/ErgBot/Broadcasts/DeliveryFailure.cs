namespace ErgBot.Broadcasts;

/// <summary>Why something wasn't taken.</summary>
internal enum DeliveryFailure
{
    None,
    NotInstalled,
    Blocked,
    ConversationGone,
    BadMessage,
    TooBig,

    /// <summary>Tried for a while, and never taken.</summary>
    GivenUp,

    /// <summary>The broadcast was stopped before its turn came.</summary>
    Stopped,

    /// <summary>Where to send it can't be read: its key is gone.</summary>
    Unreadable,
    Other,
}
