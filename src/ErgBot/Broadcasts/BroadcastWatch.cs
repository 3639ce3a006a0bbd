using System.Collections.Concurrent;
using ErgBot.Storage;

namespace ErgBot.Broadcasts;

/// <summary>Whether a broadcast goes on, looked up often enough that a cancelled one stops within a second on every instance.</summary>
internal sealed class BroadcastWatch(BroadcastStore store, TimeProvider time)
{
    public static readonly TimeSpan Trust = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<BroadcastId, Look> _looks = new();

    /// <returns>Null when there is no such broadcast any more.</returns>
    public async Task<BroadcastState?> StateAsync(BroadcastId id, CancellationToken ct)
    {
        if (!_looks.TryGetValue(id, out var last))
        {
            return await LookAsync(id, ct);
        }

        if (time.GetElapsedTime(last.At) <= Trust)
        {
            return last.State;
        }

        try
        {
            return await LookAsync(id, ct);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // Without storage nothing is sent anyway: what is sent is written down before.
            return last.State;
        }
    }

    /// <summary>Something was changed here.</summary>
    public void Forget(BroadcastId id) => _looks.TryRemove(id, out _);

    private async Task<BroadcastState?> LookAsync(BroadcastId id, CancellationToken ct)
    {
        var at = time.GetTimestamp();
        var state = (await store.FindAsync(id, ct))?.State;
        _looks[id] = new Look(state, at);
        return state;
    }

    private sealed record Look(BroadcastState? State, long At);
}
