using ErgBot.Groups.Proposals;
using ErgBot.Storage;

namespace ErgBot.Groups.Notices;

/// <summary>Sends what is owed: at once when the bell rings, and at every sweep what another instance, a crash or an outage has left.</summary>
internal sealed partial class NoticeWorker(GroupNotices notices, ProposalErrands proposals, Farewells farewells, Bell<NoticeWorker> bell, TablesStartup tables, TimeProvider time, ILogger<NoticeWorker> log) : BackgroundService
{
    public static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);

        // A farewell to a large group takes a while; nothing else waits for it.
        await Task.WhenAll(SendNoticesAsync(stoppingToken), SayFarewellAsync(stoppingToken));
    }

    private async Task SendNoticesAsync(CancellationToken ct)
    {
        while (true)
        {
            await TryAsync(notices.SendDueAsync, ct);
            await TryAsync(proposals.RunDueAsync, ct);
            await bell.WaitAsync(BetweenSweeps, ct);
        }
    }

    private async Task SayFarewellAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(BetweenSweeps, time);
        do
        {
            await TryAsync(farewells.SendDueAsync, ct);
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken ct)
    {
        try
        {
            await act(ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            // By type alone: a message may quote what is in a row. Whatever was left undone is due again at the next sweep.
            Log.NotDone(log, fault.GetType().Name, StorageFault.IsOutage(fault));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "What groups owe to people could not be sent now ({Kind}, outage of the storage: {IsOutage}); the next sweep tries again.")]
        public static partial void NotDone(ILogger logger, string kind, bool isOutage);
    }
}
