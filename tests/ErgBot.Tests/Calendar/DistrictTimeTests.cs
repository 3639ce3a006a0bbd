using System.Globalization;
using ErgBot.Calendar;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Calendar;

public sealed class DistrictTimeTests
{
    private readonly DistrictTime _time = new(new CalendarClock(new FakeTimeProvider(At("2018-05-14T13:00:00Z"))));

    [Theory]
    [InlineData("2018-05-23T19:15:00Z", "Wednesday, May 23")]
    [InlineData("2018-05-24T03:59:59Z", "Wednesday, May 23")]
    [InlineData("2018-05-24T04:00:00Z", "Thursday, May 24")]
    [InlineData("2018-12-31T23:00:00-05:00", "Monday, December 31")]
    [InlineData("2019-01-01T04:59:00Z", "Monday, December 31")]
    [InlineData("2019-01-01T05:00:00Z", "Tuesday, January 1, 2019")]
    [InlineData("2017-06-01T12:00:00Z", "Thursday, June 1, 2017")]
    public void A_day_is_the_districts_and_names_the_year_only_when_it_is_another(string instant, string words) =>
        Assert.Equal(words, _time.Day(At(instant)));

    [Fact]
    public void The_current_year_is_the_districts_too()
    {
        var newYearInGreenwich = new DistrictTime(new CalendarClock(new FakeTimeProvider(At("2019-01-01T02:00:00Z"))));

        Assert.Equal("Monday, December 31", newYearInGreenwich.Day(At("2018-12-31T12:00:00Z")));
    }

    [Theory]
    [InlineData("2018-05-23T19:15:00Z", "2018-05-23T21:00:00Z", "3:15–5:00 PM ET")]
    [InlineData("2018-05-23T15:30:00Z", "2018-05-23T17:00:00Z", "11:30 AM–1:00 PM ET")]
    [InlineData("2018-01-23T20:15:00Z", "2018-01-23T22:00:00Z", "3:15–5:00 PM ET")]
    [InlineData("2018-05-23T04:00:00Z", "2018-05-23T16:00:00Z", "12:00 AM–12:00 PM ET")]
    [InlineData("2018-05-24T02:00:00Z", "2018-05-24T05:00:00Z", "10:00 PM ET until Thursday, May 24, 1:00 AM ET")]
    [InlineData("2018-03-11T06:30:00Z", "2018-03-11T07:30:00Z", "1:30–3:30 AM ET")]
    [InlineData("2018-11-04T05:30:00Z", "2018-11-04T06:30:00Z", "1:30–1:30 AM ET")]
    public void A_range_says_AM_and_PM_once_where_once_is_enough(string start, string end, string words) =>
        Assert.Equal(words, _time.Range(At(start), At(end)));

    [Theory]
    [InlineData("2018-05-23", "15:15", "2018-05-23T15:15:00-04:00")]
    [InlineData("2018-01-23", "15:15", "2018-01-23T15:15:00-05:00")]
    [InlineData("2018-03-11", "01:59", "2018-03-11T01:59:00-05:00")]
    [InlineData("2018-03-11", "02:30", "2018-03-11T03:30:00-04:00")] // spring skips this hour
    [InlineData("2018-03-11", "03:00", "2018-03-11T03:00:00-04:00")]
    [InlineData("2018-11-04", "01:30", "2018-11-04T01:30:00-04:00")] // autumn has this hour twice
    [InlineData("2018-11-04", "02:00", "2018-11-04T02:00:00-05:00")]
    public void A_local_time_is_one_instant_on_the_days_that_change_the_clocks_too(string day, string time, string instant)
    {
        var read = _time.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

        Assert.Equal(At(instant), read);
        Assert.Equal(At(instant).Offset, read.Offset);
    }

    [Fact]
    public void The_words_do_not_follow_the_machines_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal("Wednesday, May 23", _time.Day(At("2018-05-23T19:15:00Z")));
            Assert.Equal("3:15 PM ET", _time.Time(At("2018-05-23T19:15:00Z")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
