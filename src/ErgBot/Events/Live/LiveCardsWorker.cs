using System.Collections.Concurrent;
using ErgBot.Storage;

namespace ErgBot.Events.Live;

/// <summary>Brings live cards up to date after this instance has changed an event; every sweep finds what was left by others.</summary>
internal sealed partial class LiveCardsWorker : BackgroundService
{
    /// <summary>
    /// An edit takes the place of what a presser sees on the card, so it leaves them a while to read it; and the card is right within five seconds of
    /// the last tap all the same.
    /// </summary>
    private static readonly TimeSpan _leftToRead = TimeSpan.FromSeconds(4);

    private static readonly TimeProvider _machine = TimeProvider.System;

    private readonly LiveCards _cards;
    private readonly EventStore _events;
    private readonly EventSweep _sweep;
    private readonly TablesStartup _tables;
    private readonly ILogger<LiveCardsWorker> _log;
    private readonly Bell<LiveCardsWorker> _bell = new();

    /// <summary>Events whose cards may be out of date, and the timestamp from which on they are looked at.</summary>
    private readonly ConcurrentDictionary<EventId, long> _due = new();

    public LiveCardsWorker(LiveCards cards, EventStore events, EventSweep sweep, TablesStartup tables, ILogger<LiveCardsWorker> log)
    {
        (_cards, _events, _sweep, _tables, _log) = (cards, events, sweep, tables, log);
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
        var sweepAt = _machine.GetTimestamp();
        while (true)
        {
            if (_machine.GetTimestamp() >= sweepAt)
            {
                await TryAsync(SweepAsync, stoppingToken);
                sweepAt = In(EventSweep.UntilNext);
            }

            foreach (var (id, at) in _due)
            {
                if (_machine.GetTimestamp() >= at && _due.TryRemove(id, out _))
                {
                    await TryAsync(ct => UpdateAsync(id, ct), stoppingToken);
                }
            }

            var next = _due.Values.Append(sweepAt).Min() - _machine.GetTimestamp();
            if (next > 0)
            {
                await _bell.WaitAsync(TimeSpan.FromSeconds((double)next / _machine.TimestampFrequency), stoppingToken);
            }
        }
    }

    private void OnChanged(EventHead head, bool owes)
    {
        if (_cards.IsLive(head.Event.Id) && _due.TryAdd(head.Event.Id, In(_leftToRead)))
        {
            _bell.Ring();
        }
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        foreach (var id in await _cards.FindStaleAsync(await _sweep.LookAsync(ct), ct))
        {
            _due.TryAdd(id, _machine.GetTimestamp());
        }
    }

    private async Task UpdateAsync(EventId id, CancellationToken ct)
    {
        if (await _cards.UpdateAsync(id, ct) is { } again)
        {
            _due.TryAdd(id, In(again));
        }
    }

    private static long In(TimeSpan time) => _machine.GetTimestamp() + (long)(time.TotalSeconds * _machine.TimestampFrequency);

    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken ct)
    {
        try
        {
            await act(ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            // By type alone: a message may quote what is in a row. The next sweep finds what was left undone.
            Log.NotDone(_log, fault.GetType().Name, StorageFault.IsOutage(fault));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Cards of events could not be brought up to date now ({Kind}, outage of the storage: {IsOutage}); the next sweep tries again.")]
        public static partial void NotDone(ILogger logger, string kind, bool isOutage);
    }
}
