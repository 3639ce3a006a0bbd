namespace ErgBot.Storage;

/// <summary>Tells this instance's worker that something was written down for it, so that nobody waits for its next sweep.</summary>
/// <typeparam name="TWorker">Whose bell it is.</typeparam>
internal sealed class Bell<TWorker> : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0);
    private readonly Lock _gate = new();

    /// <summary>For so many of those who wait; ringing is not added up.</summary>
    public void Ring(int many = 1)
    {
        lock (_gate)
        {
            if (_rung.CurrentCount < many)
            {
                _rung.Release(many - _rung.CurrentCount);
            }
        }
    }

    /// <summary>Ends when it rings, or after the time.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _rung.WaitAsync(atMost, ct);

    public void Dispose() => _rung.Dispose();
}
