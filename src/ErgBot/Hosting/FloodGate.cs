using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

/// <summary>Counts requests after authentication: a bucket a sender, so that one person's flood is only their own, and a roof over all.</summary>
internal sealed class FloodGate : IDisposable
{
    private static readonly TimeSpan _oneSecond = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<string> _senders;
    private readonly ConcurrencyLimiter _turns;

    public FloodGate(IOptions<FloodOptions> options)
    {
        var limits = options.Value;
        _senders = PartitionedRateLimiter.Create<string, string>(sender => RateLimitPartition.GetTokenBucketLimiter(sender, _ => new()
        {
            TokenLimit = limits.SenderBurst,
            TokensPerPeriod = limits.SenderPerSecond,
            ReplenishmentPeriod = _oneSecond,
            QueueLimit = 0, // who must wait is told so: Teams asks again by itself, and a queue would only hold bodies
        }));
        _turns = new ConcurrencyLimiter(new() { PermitLimit = limits.TurnsAtOnce, QueueLimit = 0 });
    }

    /// <summary>A lease to be held during the turn; not acquired means 429.</summary>
    public RateLimitLease Enter(string tenant, string sender)
    {
        using var own = _senders.AttemptAcquire($"{tenant}|{sender}");
        return own.IsAcquired ? _turns.AttemptAcquire() : own;
    }

    public void Dispose()
    {
        _senders.Dispose();
        _turns.Dispose();
    }
}
