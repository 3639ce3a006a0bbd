namespace ErgBot.Broadcasts;

internal enum BroadcastState
{
    /// <summary>Being written; nobody has got anything.</summary>
    Draft,

    /// <summary>To be sent, now or at its time: its audience is being written down.</summary>
    Queued,

    /// <summary>Everybody meant has a row, and the rows are being worked through.</summary>
    Sending,

    Sent,

    /// <summary>Stopped by somebody, before or in the middle.</summary>
    Cancelled,
}
