namespace ErgBot.Broadcasts;

internal enum BroadcastOutcome
{
    Saved,

    /// <summary>It goes, now or at its time.</summary>
    Queued,

    /// <summary>It waits for a second organizer.</summary>
    AsksSecond,
    Discarded,
    Cancelled,

    /// <summary>It is sent once more to those who were chosen.</summary>
    Replayed,

    /// <summary>What has arrived is put right, or taken back.</summary>
    Mending,

    /// <summary>Nothing to change: somebody was first, perhaps oneself.</summary>
    AlreadySo,

    /// <summary>It was changed since it was looked at.</summary>
    ChangedMeanwhile,

    /// <summary>What is over, or under way, can't be changed.</summary>
    TooLate,
    TimeIsPast,
    NotAllowed,
}
