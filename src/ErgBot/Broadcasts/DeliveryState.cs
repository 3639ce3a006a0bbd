namespace ErgBot.Broadcasts;

internal enum DeliveryState
{
    /// <summary>To be sent, not before its time.</summary>
    Waiting,

    /// <summary>Being sent: written down before, so that after a crash it is known which may have arrived.</summary>
    InFlight,

    Sent,

    /// <summary>It was there, and was taken away again.</summary>
    Recalled,

    /// <summary>Not taken, and never sent again by itself.</summary>
    Refused,

    /// <summary>Teams may have it: never sent again by itself.</summary>
    Uncertain,
}
