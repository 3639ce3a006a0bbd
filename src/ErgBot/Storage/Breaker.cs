using Azure.Core;
using Azure.Core.Pipeline;

namespace ErgBot.Storage;

/// <summary>
/// One request that storage doesn't answer costs its caller three seconds. A turn makes several, and Teams gives up after 15 s: so after a
/// read that got no answer the next requests are refused at once, until a rest is over and one of them, alone, may try. A write that gets no
/// answer tells nothing: its answer alone may be lost.
/// </summary>
internal sealed class Breaker(TimeProvider time) : HttpPipelinePolicy
{
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    // So long a read may well take: who gives up sooner has learned nothing of storage.
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(1.5);

    private const long Working = 0;

    /// <summary>When the rest is over, in UTC ticks.</summary>
    private long _restUntil;

    /// <summary>The bot never asks storage synchronously.</summary>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!MayTry())
        {
            throw new StorageAwayException();
        }

        var asked = time.GetTimestamp();
        try
        {
            await ProcessNextAsync(message, pipeline);
            Interlocked.Exchange(ref _restUntil, Working);
        }
        catch (Exception e) when (message.Request.Method == RequestMethod.Get && IsNoAnswer(e, message, asked))
        {
            Interlocked.Exchange(ref _restUntil, Now + Rest.Ticks);
            throw;
        }
    }

    private bool IsNoAnswer(Exception e, HttpMessage message, long asked) => message.CancellationToken.IsCancellationRequested
        ? time.GetElapsedTime(asked) >= _silence
        : StorageFault.IsOutage(e);

    private long Now => time.GetUtcNow().UtcTicks;

    private bool MayTry()
    {
        var until = Interlocked.Read(ref _restUntil);
        return until == Working
            || (Now >= until && Interlocked.CompareExchange(ref _restUntil, Now + Rest.Ticks, until) == until);
    }
}
