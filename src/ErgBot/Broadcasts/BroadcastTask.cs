namespace ErgBot.Broadcasts;

/// <summary>What is being done to everybody on a broadcast's pages.</summary>
internal enum BroadcastTask
{
    Send,

    /// <summary>What stands in their chats is put right.</summary>
    Correct,

    /// <summary>What stands in their chats is taken away.</summary>
    Recall,
}
