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

    [Theory]
    [InlineData("start: 2018-05-23T15:15", "start: May 23", "\"start\" must be a local time such as 2018-05-23T15:15.")]
    [InlineData("end: 2018-05-23T17:00", "end: 2018-05-23T15:00", "\"end\" must be later than \"start\".")]
    [InlineData("audience: everyone", "audience: nobody", "\"audience\" must be everyone or everyone-but-administrators.")]
    [InlineData("capacity: 20", "capacity: 0", "\"capacity\" must be 1 or more; leave it out for no limit.")]
    [InlineData("place: Library", "place: ''", "\"place\" is missing.")]
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
