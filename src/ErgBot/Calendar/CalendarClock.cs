using System.Globalization;

namespace ErgBot.Calendar;

/// <summary>
/// Calendar time: what events, reminders and wording go by. It is the real clock, or in Development one that was set to
/// start elsewhere and runs on. Leases, retries and tokens never use it.
/// </summary>
internal sealed class CalendarClock : TimeProvider
{
    private readonly TimeProvider _real;
    private long _offsetTicks;

    public CalendarClock(TimeProvider real, DateTimeOffset? startAt = null)
    {
        _real = real;
        StartAt = startAt;
        SetOff(real.GetUtcNow());
    }

    /// <summary>Where this clock was told to start; null when it is the real clock.</summary>
    public DateTimeOffset? StartAt { get; }

    /// <summary>No machine's zone ever shows: people's local time is <see cref="DistrictTime"/>'s business.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    public override long GetTimestamp() => _real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Says at which real instant the clock stood at <see cref="StartAt"/>; without it that was when the process began.</summary>
    public void SetOff(DateTimeOffset realInstant) =>
        Interlocked.Exchange(ref _offsetTicks, StartAt is { } start ? (start - realInstant).Ticks : 0);

    /// <summary>Null when the text has no date, no time or no offset.</summary>
    public static DateTimeOffset? ParseStart(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
        && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
            ? start
            : null;
}
