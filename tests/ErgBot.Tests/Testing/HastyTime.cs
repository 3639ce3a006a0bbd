namespace ErgBot.Tests.Testing;

/// <summary>The real time, so many times as fast, and set forward at will: leases and pauses of many seconds are over soon.</summary>
internal sealed class HastyTime(int times) : TimeProvider
{
    private readonly DateTimeOffset _began = System.GetUtcNow();
    private readonly long _from = System.GetTimestamp();
    private long _shift;

    /// <summary>The same haste in all that is waited for and measured, while the clock, by which instances hold leases, goes as usual.</summary>
    public TimeProvider WithUsualClock() => new UsualClock(this);

    public override DateTimeOffset GetUtcNow() => _began + GetElapsedTime(0, GetTimestamp());

    public override long GetTimestamp() => ((System.GetTimestamp() - _from) * times) + Interlocked.Read(ref _shift);

    public override long TimestampFrequency => System.TimestampFrequency;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, (long)(by.TotalSeconds * TimestampFrequency));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shortened(dueTime), Shortened(period));

    private sealed class UsualClock(HastyTime hasty) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow();

        public override long GetTimestamp() => hasty.GetTimestamp();

        public override long TimestampFrequency => hasty.TimestampFrequency;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => hasty.CreateTimer(callback, state, dueTime, period);
    }

    private TimeSpan Shortened(TimeSpan time) => time > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Max(1, (time / times).TotalMilliseconds)) : time;
}
