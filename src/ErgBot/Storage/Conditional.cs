using Azure;

namespace ErgBot.Storage;

/// <summary>Read, decide, write on condition that nothing changed in between; again from the start when it did.</summary>
internal static class Conditional
{
    public const int MaxAttempts = 8;

    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Runs <paramref name="attempt"/>, which must begin by reading and end in one conditional write, until its write is accepted.
    /// </summary>
    /// <remarks>
    /// A refusal may be the attempt's own doing: when the answer to a write was lost on the wire, the client sends it
    /// again and is told 409, 412 or 404 because of its first try. An attempt therefore looks, after reading, whether what
    /// it wanted is already so.
    /// </remarks>
    /// <exception cref="ContendedException">Refused <see cref="MaxAttempts"/> times.</exception>
    public static async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken ct)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await attempt(ct);
            }
            catch (RequestFailedException refusal) when (IsRefusal(refusal))
            {
                if (tried == MaxAttempts)
                {
                    throw new ContendedException(refusal);
                }
            }

            // Full jitter: writers that collided must not come back in step.
            var ceiling = Math.Min(_longestPause.TotalMilliseconds, _firstPause.TotalMilliseconds * (1 << tried));
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * ceiling), ct);
        }
    }

    /// <summary>Somebody else was first: the row exists already (409), has changed (412) or is gone (404; a missing table is not meant).</summary>
    public static bool IsRefusal(RequestFailedException e) =>
        e.Status is 409 or 412 || (e.Status == 404 && e.ErrorCode is "ResourceNotFound" or "EntityNotFound");
}
