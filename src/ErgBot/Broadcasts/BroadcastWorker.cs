using ErgBot.Storage;

namespace ErgBot.Broadcasts;

/// <summary>
/// Sends broadcasts: two lanes, each with a page of its own, and a look now and then at how all of them stand. More instances are more lanes;
/// they share the pace.
/// </summary>
internal sealed partial class BroadcastWorker(
    BroadcastConductor conductor,
    BroadcastStore store,
    BroadcastQueue queue,
    Bell<BroadcastWorker> bell,
    PageRun pages,
    TablesStartup tables,
    TimeProvider time,
    ILogger<BroadcastWorker> log) : BackgroundService
{
    private const int Lanes = 2;

    private static readonly TimeSpan _looksWhenBusy = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _looksWhenIdle = TimeSpan.FromSeconds(4);

    /// <summary>A page that Teams asked to wait with comes back into the queue by itself; so much later at most it is gone on with.</summary>
    private static readonly TimeSpan _asksWhenBusy = TimeSpan.FromSeconds(1);

    /// <summary>What is under way when the process has to stop is finished and written down within this time.</summary>
    private static readonly TimeSpan _lastSends = TimeSpan.FromSeconds(5);

    private readonly Bell<BroadcastWorker> _looks = new();
    private volatile bool _isBusy;

    public override void Dispose()
    {
        _looks.Dispose();
        base.Dispose();
    }

    /// <summary>Something was queued: look now.</summary>
    public void LookNow() => _looks.Ring();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        using var hard = new CancellationTokenSource();
        using var stop = stoppingToken.Register(() => hard.CancelAfter(_lastSends));
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => WorkAsync(stoppingToken, hard.Token)).Append(LookAsync(stoppingToken)));
    }

    private async Task LookAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var wasBusy = _isBusy;
            await TryAsync(async () => _isBusy = await conductor.LookAsync(ct), ct);
            if (_isBusy && !wasBusy)
            {
                bell.Ring(Lanes);
            }

            await QuietlyAsync(_looks.WaitAsync(_isBusy ? _looksWhenBusy : _looksWhenIdle, ct));
        }
    }

    private async Task WorkAsync(CancellationToken stopping, CancellationToken ct)
    {
        var worked = false;
        while (!stopping.IsCancellationRequested)
        {
            var hadWork = worked;
            worked = false;
            await TryAsync(
                async () => worked = conductor.NextLeft() is var (broadcast, page)
                    ? await RunAsync(broadcast, page, () => Task.CompletedTask, stopping, ct)
                    : await queue.NextAsync(stopping) is { } work && await RunAsync(work.Broadcast, work.Number, () => queue.TakeOutAsync(work, ct), stopping, ct),
                stopping);
            if (hadWork && !worked)
            {
                // Perhaps that was all of it.
                LookNow();
            }

            if (!worked)
            {
                // While nothing is under way nothing is in the queue that matters; a look that finds something rings.
                await QuietlyAsync(bell.WaitAsync(_isBusy ? _asksWhenBusy : Timeout.InfiniteTimeSpan, stopping));
            }
        }
    }

    private async Task<bool> RunAsync(BroadcastId id, int page, Func<Task> claimed, CancellationToken stopping, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is { State: BroadcastState.Sending or BroadcastState.Cancelled, Ended: null } broadcast)
        {
            await pages.RunAsync(broadcast, page, claimed, stopping, ct);
        }
        else
        {
            await claimed();
        }

        return true;
    }

    private async Task TryAsync(Func<Task> act, CancellationToken stopping)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            if (!stopping.IsCancellationRequested)
            {
                // By type alone: a message may quote what is in a row. A page that was left lying is found when its lease is over.
                Log.NotDone(log, fault.GetType().Name, StorageFault.IsOutage(fault));
                await QuietlyAsync(Task.Delay(_asksWhenBusy, time, stopping));
            }
        }
    }

    /// <summary>Until it ends, or the process has to stop.</summary>
    private static Task QuietlyAsync(Task waiting) => waiting.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A broadcast could not go on here ({Kind}, outage of the storage: {IsOutage}); tried again when its page is free.")]
        public static partial void NotDone(ILogger logger, string kind, bool isOutage);
    }
}
