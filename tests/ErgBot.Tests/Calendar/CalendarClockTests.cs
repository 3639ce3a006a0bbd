using System.Globalization;
using ErgBot.Calendar;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Calendar;

public sealed class CalendarClockTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset _startAt = new(2018, 5, 14, 9, 0, 0, TimeSpan.FromHours(-4));

    private readonly FakeTimeProvider _real = new(_now);

    [Fact]
    public void Without_a_start_it_is_the_real_clock()
    {
        var clock = new CalendarClock(_real);
        clock.SetOff(_now.AddDays(-1));

        Assert.Equal(_now, clock.GetUtcNow());
    }

    [Fact]
    public void It_starts_where_it_is_told_and_runs_on()
    {
        var clock = new CalendarClock(_real, _startAt);
        Assert.Equal(_startAt, clock.GetUtcNow());

        _real.Advance(TimeSpan.FromHours(3));
        Assert.Equal(_startAt.AddHours(3), clock.GetUtcNow());
    }

    [Fact]
    public void It_goes_on_from_the_first_start_once_that_is_known()
    {
        var clock = new CalendarClock(_real, _startAt);

        clock.SetOff(_now.AddDays(-2));

        Assert.Equal(_startAt.AddDays(2), clock.GetUtcNow());
    }

    [Fact]
    public void Its_timers_and_time_stamps_are_the_real_clocks_and_its_zone_is_no_machines()
    {
        var clock = new CalendarClock(_real, _startAt);
        var rang = false;
        using var timer = clock.CreateTimer(_ => rang = true, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        var before = clock.GetTimestamp();

        _real.Advance(TimeSpan.FromMinutes(1));

        Assert.True(rang);
        Assert.Equal(TimeSpan.FromMinutes(1), clock.GetElapsedTime(before));
        Assert.Equal(TimeZoneInfo.Utc, clock.LocalTimeZone);
    }

    [Theory]
    [InlineData("2018-05-14T09:00:00-04:00", "2018-05-14T13:00:00Z")]
    [InlineData("2018-05-14T09:00-04:00", "2018-05-14T13:00:00Z")]
    [InlineData("2018-05-14T13:00:00Z", "2018-05-14T13:00:00Z")]
    [InlineData("2018-05-14T13:00:00", null)]
    [InlineData("2018-05-14", null)]
    [InlineData("14.5.2018 09:00", null)]
    [InlineData("soon", null)]
    public void A_start_has_date_time_and_offset(string text, string? instant) =>
        Assert.Equal(instant is null ? null : DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), CalendarClock.ParseStart(text));

    [Fact]
    public void Only_Development_may_set_the_clock()
    {
        var options = new ClockOptions { StartAt = "2018-05-14T09:00:00-04:00" };

        Assert.True(new ClockOptionsCheck(TestEnvironment.Development).Validate(null, options).Succeeded);
        Assert.Contains("Clock:StartAt is for Development only", new ClockOptionsCheck(TestEnvironment.Production).Validate(null, options).FailureMessage, StringComparison.Ordinal);
        Assert.True(new ClockOptionsCheck(TestEnvironment.Production).Validate(null, new()).Succeeded);
    }

    [Fact]
    public void A_start_that_cannot_be_read_is_refused_with_an_example() =>
        Assert.Contains("2018-05-14T09:00:00-04:00", new ClockOptionsCheck(TestEnvironment.Development).Validate(null, new() { StartAt = "soon" }).FailureMessage, StringComparison.Ordinal);
}
