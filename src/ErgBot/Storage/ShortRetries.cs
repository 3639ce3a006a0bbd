using Azure.Core;
using Azure.Core.Pipeline;

namespace ErgBot.Storage;

/// <summary>
/// The clients' defaults (3 retries of up to 100 s each) would keep a person waiting until Teams gives up at 15 s: these are
/// three tries, so that with 0.8 s for each "not stored, please try again" is said within about 3 s.
/// </summary>
internal sealed class ShortRetries() : RetryPolicy(MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(_delay, _maxDelay))
{
    private const int MaxRetries = 2;

    private static readonly TimeSpan _delay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _maxDelay = TimeSpan.FromMilliseconds(200);

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        !AsksToWait(message) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        AsksToWait(message) ? new(false) : base.ShouldRetryAsync(message, exception);

    // The client would wait as long as a busy account says in Retry-After, however long that is.
    private static bool AsksToWait(HttpMessage message) =>
        message.HasResponse && (message.Response.Headers.Contains("Retry-After") || message.Response.Headers.Contains("x-ms-retry-after-ms"));
}
