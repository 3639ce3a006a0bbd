using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Broadcasts;

/// <summary>Every night: who got what is forgotten 30 days after its end, totals stay; drafts that lie about go too.</summary>
internal sealed class OldBroadcasts(BroadcastStore store, DeliveryStore deliveries, TimeProvider time) : INightJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan _draftsKept = TimeSpan.FromDays(180);

    public string Name => "old-broadcasts";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await foreach (var broadcast in store.AllAsync(ct))
        {
            if (broadcast.State == BroadcastState.Draft && broadcast.Created + _draftsKept <= now)
            {
                await store.ForgetAsync(broadcast.Id, ct);
            }
            else if (broadcast is { Ended: { } ended, HasRows: true } && ended + Kept <= now)
            {
                await deliveries.ClearAsync(broadcast.Id, turn.RenewAsync, ct);
                await store.ChangeAsync(broadcast.Id, stored => stored is { HasRows: true } ? stored with { HasRows = false, Shown = null } : stored, ct);
            }
        }
    }
}
