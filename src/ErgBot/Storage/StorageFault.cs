using System.Net.Sockets;
using Azure;
using Azure.Identity;

namespace ErgBot.Storage;

/// <summary>Tells "storage cannot be reached right now, try again" from a mistake of ours.</summary>
internal static class StorageFault
{
    /// <summary>
    /// True for 408, 429, 5xx, tables that aren't made yet, contention, no answer at all, and retries that ended in nothing but these.
    /// A network error that comes as it is, without the Azure clients' own exception round it, is not storage's: it may be the Bot Connector's,
    /// and an answer that Teams may have taken must not be taken for one that can be said again.
    /// </summary>
    public static bool IsOutage(Exception e) => e switch
    {
        ContendedException or StorageAwayException => true,
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        RequestFailedException { ErrorCode: "TableNotFound" or "QueueNotFound" } => true,
        AggregateException { InnerExceptions.Count: > 0 } all => all.InnerExceptions.All(tried => IsNoAnswer(tried) || IsOutage(tried)),
        // The platform's identity endpoint gave no token for storage.
        AuthenticationFailedException => true,
        _ => false,
    };

    /// <summary>What one of a client's tries met. In there a cancellation is a try that ran out of time: when the caller cancels, the clients throw the cancellation itself.</summary>
    private static bool IsNoAnswer(Exception tried) =>
        tried is OperationCanceledException or TimeoutException or HttpRequestException or IOException or SocketException;
}
