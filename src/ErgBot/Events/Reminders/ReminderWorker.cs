using ErgBot.Storage;

namespace ErgBot.Events.Reminders;

/// <summary>
/// Looks every few seconds which events have something to be told: reminders, and changes with dates that were set, each in a loop of its own, so that a long round of one
/// never keeps the other waiting. A change made on this instance is told at once.
/// </summary>
internal sealed partial class ReminderWorker : BackgroundService
{
    private readonly EventStore _events;
    private readonly EventSweep _sweep;
    private readonly EventReminders _reminders;
    private readonly ChangeNotices _changes;
    private readonly DateNews _dates;
    private readonly TablesStartup _tables;
    private readonly ILogger<ReminderWorker> _log;
    private readonly Bell<ReminderWorker> _bell = new();

    public ReminderWorker(EventStore events, EventSweep sweep, EventReminders reminders, ChangeNotices changes, DateNews dates, TablesStartup tables, ILogger<ReminderWorker> log)
    {
        (_events, _sweep, _reminders, _changes, _dates, _tables, _log) = (events, sweep, reminders, changes, dates, tables, log);
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
        await Task.WhenAll(
            LoopAsync([_reminders.SendDueAsync], () => Task.Delay(EventSweep.UntilNext, stoppingToken), stoppingToken),
            LoopAsync([_changes.SendDueAsync, _dates.SendDueAsync], () => _bell.WaitAsync(EventSweep.UntilNext, stoppingToken), stoppingToken));
    }

    private async Task LoopAsync(Func<EventHead, CancellationToken, Task>[] sends, Func<Task> rest, CancellationToken ct)
    {
        while (true)
        {
            await TryAsync(
                async () =>
                {
                    foreach (var (head, _, _) in await _sweep.LookAsync(ct))
                    {
                        foreach (var send in sends)
                        {
                            await TryAsync(() => send(head, ct), ct);
                        }
                    }
                },
                ct);
            await rest();
        }
    }

    private void OnChanged(EventHead head, bool owes)
    {
        if (_changes.IsOwed(head.Event) || _dates.IsOwed(head))
        {
            _bell.Ring();
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
            // By type alone: a message may quote what is in a row. Whatever was left undone is due again at the next look.
            Log.NotDone(_log, fault.GetType().Name, StorageFault.IsOutage(fault));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "People could not be told of an event now ({Kind}, outage of the storage: {IsOutage}); tried again soon.")]
        public static partial void NotDone(ILogger logger, string kind, bool isOutage);
    }
}
