using ErgBot.Calendar;
using ErgBot.Content;
using ErgBot.Events;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Events;

public sealed class EventContentTests
{
    private static readonly DistrictTime _time = new(new CalendarClock(TimeProvider.System));

    [Fact]
    public void The_kick_off_is_what_the_notice_says()
    {
        var kickOff = EventContent.Read(ContentFiles.Shipped, _time)[0];

        Assert.Equal(new DateTimeOffset(2018, 5, 23, 19, 15, 0, TimeSpan.Zero), kickOff.Start);
        Assert.Equal(new DateTimeOffset(2018, 5, 23, 21, 0, 0, TimeSpan.Zero), kickOff.End);
        Assert.Equal("Putnam Avenue Upper School", kickOff.Place);
        Assert.Equal(EventAudience.EveryoneButAdministrators, kickOff.Audience);
        Assert.Null(kickOff.Capacity);
    }

    [Fact]
    public void The_administrators_event_is_what_the_notice_says_which_gives_no_date_and_no_place()
    {
        var fall = EventContent.Read(ContentFiles.Shipped, _time)[1];

        Assert.Equal((null, null, "early fall 2018", ""), (fall.Start, fall.End, fall.Season, fall.Place));
        Assert.Equal(EventAudience.Administrators, fall.Audience);
        Assert.False(fall.IsOver(DateTimeOffset.MaxValue));
        Assert.Equal(EventState.Undated, fall.StateAt(DateTimeOffset.MaxValue.AddDays(-1), _time));
        Assert.Equal("early fall 2018, date not set yet", fall.WhenAndWhere(_time));
    }

    [Theory]
    [InlineData("audience: everyone", "only the administrators' event can have a \"season\": its audience must be administrators.", 7)]
    [InlineData("audience: administrators", "only one event can have a \"season\".", 7)]
    public void Of_events_without_a_date_there_is_one_the_administrators(string audience, string reason, int line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("events.yaml", $"""
            - id: fall-event
              title: Fall
              about: About
              season: early fall
              audience: administrators

            - id: second
              title: Second
              about: About
              season: later
              {audience}
            """);

        Assert.Equal($"events.yaml, line {line}: {reason}", Assert.Throws<ContentException>(() => EventContent.Read(ContentFiles.In(folder), _time)).Message);
    }

    [Theory]
    [InlineData("start: 2018-05-23T15:15", "start: May 23", "\"start\" must be a local time such as 2018-05-23T15:15.")]
    [InlineData("end: 2018-05-23T17:00", "end: 2018-05-23T15:00", "\"end\" must be later than \"start\".")]
    [InlineData("audience: everyone", "audience: nobody", "\"audience\" must be everyone, everyone-but-administrators or administrators.")]
    [InlineData("capacity: 20", "capacity: 0", "\"capacity\" must be 1 or more; leave it out for no limit.")]
    [InlineData("place: Library", "place: ''", "\"place\" is missing.")]
    [InlineData("audience: everyone", "audience: everyone\n  season: spring", "\"season\" is for an event whose date isn't set: leave out \"start\" and \"end\".")]
    [InlineData("id: kick-off", "id: Kick Off", "\"Kick Off\" is no id: use lower-case letters, digits and hyphens, 40 at most.")]
    public void A_wrong_entry_is_refused_with_file_line_and_reason(string right, string wrong, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("events.yaml", """
            # a comment
            - id: kick-off
              title: Kick-off
              about: About
              start: 2018-05-23T15:15
              end: 2018-05-23T17:00
              place: Library
              audience: everyone
              capacity: 20
            """.Replace(right, wrong, StringComparison.Ordinal));

        var refused = Assert.Throws<ContentException>(() => EventContent.Read(ContentFiles.In(folder), _time));

        Assert.Equal($"events.yaml, line 2: {reason}", refused.Message);
    }
}
