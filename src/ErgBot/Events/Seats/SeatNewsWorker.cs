using System.Collections.Concurrent;
using ErgBot.Storage;

namespace ErgBot.Events.Seats;

/// <summary>Tells of seats at once when this instance has given them, and at every sweep what another instance, a crash or an outage has left.</summary>
internal sealed partial class SeatNewsWorker : BackgroundService
{
    private readonly SeatNews _news;
    private readonly EventStore _events;
    private readonly EventSweep _sweep;
    private readonly TablesStartup _tables;
    private readonly ILogger<SeatNewsWorker> _log;
    private readonly Bell<SeatNewsWorker> _bell = new();
    private readonly ConcurrentDictionary<EventId, bool> _rung = new();

    public SeatNewsWorker(SeatNews news, EventStore events, EventSweep sweep, TablesStartup tables, ILogger<SeatNewsWorker> log)
    {
        (_news, _events, _sweep, _tables, _log) = (news, events, sweep, tables, log);
        _events.Changed += OnChanged;
    }

    public override void Dispose()
    {
        _events.Changed -= OnChanged;
        _bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _tables.Made.WaitAsync(stoppingToken);
        var (sweptAt, rest) = (TimeProvider.System.GetTimestamp(), TimeSpan.Zero);
        while (true)
        {
            if (TimeProvider.System.GetElapsedTime(sweptAt) >= rest)
            {
                await TryAsync(async ct => await _news.SendDueAsync(await _sweep.LookAsync(ct), ct), stoppingToken);
                (sweptAt, rest) = (TimeProvider.System.GetTimestamp(), EventSweep.UntilNext);
            }

            foreach (var id in _rung.Keys)
            {
                if (_rung.TryRemove(id, out _))
                {
                    await TryAsync(ct => _news.SendDueAsync(id, ct), stoppingToken);
                }
            }

            await _bell.WaitAsync(EventSweep.UntilNext, stoppingToken);
        }
    }

    private void OnChanged(EventHead head, bool owes)
    {
        if (owes)
        {
            _rung[head.Event.Id] = true;
            _bell.Ring();
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
            Log.NotDone(_log, fault.GetType().Name, StorageFault.IsOutage(fault));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Somebody who waited for a seat could not be told of it now ({Kind}, outage of the storage: {IsOutage}); the next sweep tries again.")]
        public static partial void NotDone(ILogger logger, string kind, bool isOutage);
    }
}
