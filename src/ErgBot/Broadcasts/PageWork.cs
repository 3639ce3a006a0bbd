namespace ErgBot.Broadcasts;

/// <summary>A page that there is work on, as a message of the queue tells.</summary>
/// <param name="Broadcast">The broadcast.</param>
/// <param name="Number">The page.</param>
/// <param name="Message">The message, to take it out of the queue.</param>
/// <param name="Receipt">Likewise.</param>
internal sealed record PageWork(BroadcastId Broadcast, int Number, string Message, string Receipt);
