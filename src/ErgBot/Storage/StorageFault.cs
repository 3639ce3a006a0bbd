using System.Net.Sockets;
using Azure;
using Azure.Identity;

namespace ErgBot.Storage;

/// <summary>Tells "storage cannot be reached right now, try again" from a mistake of ours.</summary>
internal static class StorageFault
{
    /// <summary>True for time-outs, refused connections, 408, 429, 5xx, tables that aren't made yet, contention, and retries that ended in nothing but these.</summary>
    public static bool IsOutage(Exception e) => e switch
    {
        ContendedException or StorageAwayException => true,
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        RequestFailedException { ErrorCode: "TableNotFound" or "QueueNotFound" } => true,
        // The Azure clients wrap what their retries met. In there a cancellation is a try that ran out of time:
        // when the caller cancels, they throw the cancellation itself.
        AggregateException { InnerExceptions.Count: > 0 } all => all.InnerExceptions.All(x => x is OperationCanceledException || IsOutage(x)),
        OperationCanceledException { InnerException: TimeoutException } => true,
        // The platform's identity endpoint gave no token for storage.
        AuthenticationFailedException => true,
        TimeoutException or HttpRequestException or IOException or SocketException => true,
        _ => false,
    };
}
