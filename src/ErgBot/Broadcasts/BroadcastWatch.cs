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
        var look = _looks.GetValueOrDefault(id);
        if (look is null || time.GetElapsedTime(look.At) > Trust)
        {
            var at = time.GetTimestamp();
            try
            {
                look = new Look((await store.FindAsync(id, ct))?.State, at);
                _looks[id] = look;
            }
            catch (Exception away) when (look is not null && StorageFault.IsOutage(away))
            {
                // Without storage nothing is sent anyway: what is sent is written down before.
            }
        }

        return look!.State;
    }

    /// <summary>Something was changed here.</summary>
    public void Forget(BroadcastId id) => _looks.TryRemove(id, out _);

    private sealed record Look(BroadcastState? State, long At);
}
