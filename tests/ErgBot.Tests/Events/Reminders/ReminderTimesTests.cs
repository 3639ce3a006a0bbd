using System.Globalization;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Events.Reminders;
using Microsoft.Extensions.Time.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Reminders;

public sealed class ReminderTimesTests
{
    private static readonly DistrictTime _time = new(new CalendarClock(new FakeTimeProvider()));

    [Theory]
    [InlineData("2018-05-23T15:15-04:00", "2018-05-22T15:15-04:00", "2018-05-23T14:15-04:00")]
    [InlineData("2018-05-23T07:30-04:00", "2018-05-22T07:30-04:00", "2018-05-22T19:55-04:00")] // the hour before would be at 6:30
    [InlineData("2018-05-23T08:00-04:00", "2018-05-22T08:00-04:00", "2018-05-23T07:00-04:00")]
    [InlineData("2018-05-23T06:00-04:00", "2018-05-21T19:55-04:00", "2018-05-22T19:55-04:00")]
    [InlineData("2018-05-23T20:30-04:00", "2018-05-22T19:55-04:00", "2018-05-23T19:30-04:00")]
    [InlineData("2018-05-23T21:00-04:00", "2018-05-22T19:55-04:00", "2018-05-23T19:55-04:00")]
    [InlineData("2018-05-23T20:00-04:00", "2018-05-22T19:55-04:00", "2018-05-23T19:00-04:00")]
    [InlineData("2018-05-23T00:30-04:00", "2018-05-21T19:55-04:00", "2018-05-22T19:55-04:00")]
    [InlineData("2018-03-11T15:00-04:00", "2018-03-10T15:00-05:00", "2018-03-11T14:00-04:00")] // over the night that is an hour shorter
    [InlineData("2018-11-04T15:00-05:00", "2018-11-03T15:00-04:00", "2018-11-04T14:00-05:00")] // and longer
    [InlineData("2018-03-12T02:30-04:00", "2018-03-10T19:55-05:00", "2018-03-11T19:55-04:00")] // the day before has no half past two
    public void They_go_out_the_day_and_the_hour_before_and_never_at_night(string start, string day, string hour)
    {
        Assert.Equal(Instant(day), ReminderTimes.DueAt(Instant(start), ReminderKind.Day, _time));
        Assert.Equal(Instant(hour), ReminderTimes.DueAt(Instant(start), ReminderKind.Hour, _time));
    }

    [Fact]
    public void Of_no_hour_of_any_day_one_goes_out_at_night_or_after_the_event_began()
    {
        for (var start = Instant("2018-03-08T00:00-05:00"); start < Instant("2018-03-14T00:00-04:00"); start += TimeSpan.FromMinutes(15))
        {
            foreach (var kind in Enum.GetValues<ReminderKind>())
            {
                var due = _time.Local(ReminderTimes.DueAt(start, kind, _time));
                Assert.InRange(due.TimeOfDay, TimeSpan.FromHours(7), TimeSpan.FromHours(20) - TimeSpan.FromMinutes(1));
                Assert.True(due <= start.AddHours(-1));
            }

            Assert.True(ReminderTimes.DueAt(start, ReminderKind.Day, _time) < ReminderTimes.DueAt(start, ReminderKind.Hour, _time));
        }
    }

    [Theory]
    [InlineData("2018-05-22T15:14-04:00", false, false)]
    [InlineData("2018-05-22T15:15-04:00", true, false)]
    [InlineData("2018-05-22T20:10-04:00", true, false)] // a round that goes on, or a late instance
    [InlineData("2018-05-22T20:15-04:00", false, false)] // not at night
    [InlineData("2018-05-23T06:59-04:00", false, false)]
    [InlineData("2018-05-23T07:00-04:00", true, false)] // whoever was away in the evening does it in the morning
    [InlineData("2018-05-23T14:14-04:00", true, false)]
    [InlineData("2018-05-23T14:15-04:00", false, true)] // then the next one takes its place
    [InlineData("2018-05-23T15:14-04:00", false, true)]
    [InlineData("2018-05-23T15:15-04:00", false, false)]
    public void Each_has_its_time(string now, bool day, bool hour)
    {
        var reminded = At("2018-05-23T15:15-04:00");
        Assert.Equal((day, hour), (IsDue(reminded, ReminderKind.Day, now), IsDue(reminded, ReminderKind.Hour, now)));
        Assert.False(IsDue(reminded with { Cancelled = true }, ReminderKind.Day, now) || IsDue(reminded with { Cancelled = true }, ReminderKind.Hour, now));
        Assert.False(IsDue(reminded with { Draft = true }, ReminderKind.Day, now) || IsDue(reminded with { Draft = true }, ReminderKind.Hour, now));
    }

    [Fact]
    public void Who_was_told_of_a_change_since_its_time_is_not_reminded_of_the_same()
    {
        var moved = At("2018-05-23T15:15-04:00") with { Change = new EventChange(1, Instant("2018-05-22T16:00-04:00"), default, default, "") };
        Assert.False(IsDue(moved, ReminderKind.Day, "2018-05-22T16:10-04:00"));
        Assert.True(IsDue(moved, ReminderKind.Hour, "2018-05-23T14:20-04:00"));
    }

    private static bool IsDue(Event reminded, ReminderKind kind, string now) => ReminderTimes.IsDue(reminded, kind, Instant(now), _time);

    [Fact]
    public void What_has_no_date_is_reminded_of_never()
    {
        var undated = At("2018-05-23T15:15-04:00") with { Start = null, End = null, Season = "spring" };

        Assert.All(Enum.GetValues<ReminderKind>(), kind => Assert.False(IsDue(undated, kind, "2018-05-23T14:20-04:00")));
    }

    private static Event At(string start) => At(Instant(start));

    private static Event At(DateTimeOffset start) =>
        new() { Id = EventId.Parse("meeting"), Title = "Meeting", About = "We meet.", Start = start, End = start.AddHours(1), Place = "Here", Audience = EventAudience.Everyone };

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
