using ErgBot.Storage;

namespace ErgBot.People.Pace;

/// <summary>Keeps this instance's share of the pace while it is wanted. When storage is away it runs out by itself, and nothing is sent.</summary>
internal sealed partial class PaceWorker(SendPace pace, TablesStartup tables, TimeProvider time, ILogger<PaceWorker> log) : BackgroundService
{
    public static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan _releaseTakesAtMost = TimeSpan.FromSeconds(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (tables.Ready)
        {
            using var limit = new CancellationTokenSource(_releaseTakesAtMost, time);
            await TryAsync(pace.ReleaseAsync, limit.Token);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        while (true)
        {
            await pace.WantedAsync(stoppingToken);
            await TryAsync(pace.RenewAsync, stoppingToken);
            await Task.Delay(BetweenRenewals, time, stoppingToken);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken ct)
    {
        try
        {
            await act(ct);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.NotDone(log, fault.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The share of the pace could not be renewed ({Kind}); what is sent of the bot's own accord waits.")]
        public static partial void NotDone(ILogger logger, string kind);
    }
}
