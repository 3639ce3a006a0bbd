namespace ErgBot.Hosting;

/// <summary>Asks all parts at once. A good answer holds for a second: anybody may ask, and asking must not become load on the storage.</summary>
internal sealed partial class Readiness(IEnumerable<ReadinessPart> parts, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Readiness> log)
{
    private static readonly TimeSpan _goodFor = TimeSpan.FromSeconds(1);

    private readonly ReadinessPart[] _parts = [.. parts];
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<string>>? _asking;
    private bool _good;
    private long _askedAt;

    /// <summary>The names of the parts that don't answer; none means ready.</summary>
    public Task<IReadOnlyList<string>> FailingAsync()
    {
        lock (_lock)
        {
            var holds = _asking is { IsCompleted: false } || (_good && time.GetElapsedTime(_askedAt) < _goodFor);
            if (_asking is null || !holds)
            {
                (_good, _askedAt) = (false, time.GetTimestamp());
                _asking = AskAsync();
            }

            return _asking;
        }
    }

    private async Task<IReadOnlyList<string>> AskAsync()
    {
        await Task.Yield(); // not under the caller's lock
        var failing = (await Task.WhenAll(_parts.Select(AnswersAsync))).OfType<string>().ToArray();
        _good = failing.Length == 0;
        return failing;
    }

    private async Task<string?> AnswersAsync(ReadinessPart part)
    {
        try
        {
            await part.AskAsync(lifetime.ApplicationStopping); // not one caller's token: several wait for this answer
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException) // whatever is wrong with it, it is not ready
        {
            Log.Failing(log, part.Name, e.GetBaseException().GetType().Name); // no stack: a probe asks every few seconds
            return part.Name;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Not ready: {Part} does not answer ({Fault}).")]
        public static partial void Failing(ILogger logger, string part, string fault);
    }
}
