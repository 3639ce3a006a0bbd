using ErgBot.Storage;

namespace ErgBot.Answers.Tickets;

/// <summary>Does what tickets need: at once when the bell rings, and at every sweep what another instance, a crash or an outage has left.</summary>
internal sealed partial class TicketWorker(TicketErrands errands, TicketBell bell, TablesStartup tables, TimeProvider time, ILogger<TicketWorker> log) : BackgroundService
{
    public static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(10);

    /// <summary>So that one send which gets no answer doesn't keep the others waiting.</summary>
    private const int AtOnce = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => ListenAsync(stoppingToken)).Append(SweepAsync(stoppingToken)));
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await foreach (var id in bell.HeardAsync(ct))
        {
            await TryAsync(() => errands.RunAsync(id, ct), ct);
        }
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(BetweenSweeps, time);
        do
        {
            await TryAsync(RingAsync, ct);
        }
        while (await timer.WaitForNextTickAsync(ct));

        async Task RingAsync()
        {
            await foreach (var id in errands.DueAsync(ct))
            {
                bell.Ring(id);
            }
        }
    }

    private async Task TryAsync(Func<Task> act, CancellationToken ct)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            // By type alone: a message may quote what is in a row. Whatever was left undone is due again at the next sweep.
            Log.NotDone(log, fault.GetType().Name, StorageFault.IsOutage(fault));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Something for a ticket could not be done now ({Kind}, outage of the storage: {IsOutage}); the next sweep tries again.")]
        public static partial void NotDone(ILogger logger, string kind, bool isOutage);
    }
}
