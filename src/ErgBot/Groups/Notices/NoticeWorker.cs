using ErgBot.Groups.Proposals;
using ErgBot.Storage;

namespace ErgBot.Groups.Notices;

/// <summary>Sends what is owed: at once when the bell rings, and at every sweep what another instance, a crash or an outage has left.</summary>
internal sealed partial class NoticeWorker(GroupNotices notices, ProposalErrands proposals, Farewells farewells, NoticeBell bell, TablesStartup tables, ILogger<NoticeWorker> log) : BackgroundService
{
    public static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        while (true)
        {
            await TryAsync(notices.SendDueAsync, stoppingToken);
            await TryAsync(proposals.RunDueAsync, stoppingToken);
            await TryAsync(farewells.SendDueAsync, stoppingToken);
            await bell.WaitAsync(BetweenSweeps, stoppingToken);
        }
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
