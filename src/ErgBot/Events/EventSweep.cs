namespace ErgBot.Events;

/// <summary>
/// All events at a glance, for the workers that look every few seconds what a crash, time or another instance has left. They look at the same
/// moments, and the tables are asked once for all of them: an idle instance costs little. What was changed here is read anew.
/// </summary>
internal sealed class EventSweep : IDisposable
{
    public static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(10);

    private static readonly TimeProvider _machine = TimeProvider.System;

    private readonly EventStore _events;
    private readonly Lock _gate = new();
    private Task<IReadOnlyList<EventGlance>>? _reading;
    private long _readIn;

    public EventSweep(EventStore events)
    {
        _events = events;
        _events.Changed += OnChanged;
    }

    public void Dispose() => _events.Changed -= OnChanged;

    /// <summary>How long to wait for the next moment to look.</summary>
    public static TimeSpan UntilNext => BetweenSweeps - TimeSpan.FromTicks(Now.Ticks % BetweenSweeps.Ticks);

    /// <summary>All events as they were at this moment of looking, or later.</summary>
    public async Task<IReadOnlyList<EventGlance>> LookAsync(CancellationToken ct)
    {
        Task<IReadOnlyList<EventGlance>> reading;
        lock (_gate)
        {
            var moment = Now.Ticks / BetweenSweeps.Ticks;
            if (_reading is null or { IsFaulted: true } or { IsCanceled: true } || _readIn != moment)
            {
                // Whoever gives up waiting ends it for nobody else.
                (_reading, _readIn) = (Task.Run(() => _events.GlanceAsync(CancellationToken.None), CancellationToken.None), moment);
            }

            reading = _reading;
        }

        return await reading.WaitAsync(ct);
    }

    private static TimeSpan Now => _machine.GetElapsedTime(0, _machine.GetTimestamp());

    private void OnChanged(EventHead head, bool owes)
    {
        lock (_gate)
        {
            _reading = null;
        }
    }
}
