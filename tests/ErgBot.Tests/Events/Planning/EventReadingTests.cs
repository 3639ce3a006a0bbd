using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Events.Planning;
using ErgBot.Groups;
using Microsoft.Extensions.Time.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Planning;

public sealed class EventReadingTests
{
    private static readonly DateTimeOffset _now = new(2018, 3, 1, 12, 0, 0, TimeSpan.FromHours(-5));
    private static readonly DistrictTime _time = new(new CalendarClock(new FakeTimeProvider(_now)));
    private static readonly Event _blank = new() { Id = EventId.Parse("new"), Title = "", About = "", Start = null, End = null, Place = "", Audience = default };

    private static readonly EventForm _form = new()
    {
        Title = "Spring meeting",
        About = "We meet, and talk about the spring.",
        Day = "2018-04-11",
        From = "15:15",
        To = "16:45",
        Place = "Putnam Avenue Upper School",
        Audience = EventAudience.EveryoneButAdministrators,
    };

    [Fact]
    public void What_was_typed_is_an_event_at_that_hour_of_the_districts_clocks()
    {
        var read = Read(_form with { Capacity = "20" }).Event!;
        Assert.Equal(new DateTimeOffset(2018, 4, 11, 19, 15, 0, TimeSpan.Zero), read.Start!.Value.ToUniversalTime());
        Assert.Equal(new DateTimeOffset(2018, 4, 11, 20, 45, 0, TimeSpan.Zero), read.End!.Value.ToUniversalTime());
        Assert.Equal(20, read.Capacity);
    }

    [Fact]
    public void An_hour_that_spring_skips_is_refused_at_its_field_with_the_reason()
    {
        var reading = Read(_form with { Day = "2018-03-11", From = "02:30", To = "04:00" });
        Assert.Null(reading.Event);
        Assert.Equal(new EventFlaws { From = "That night the clocks are set forward, and 2:30 AM doesn't come. Please choose an earlier or a later time." }, reading.Flaws);
    }

    [Theory]
    [InlineData("01:59", "03:00", 1)] // one minute, over the skipped hour
    [InlineData("01:30", "03:30", 60)]
    public void Around_the_skipped_hour_the_length_is_what_it_really_is(string from, string to, int minutes)
    {
        var read = Read(_form with { Day = "2018-03-11", From = from, To = to }).Event!;
        Assert.Equal(minutes, (read.End - read.Start)!.Value.TotalMinutes);
    }

    [Fact]
    public void An_hour_that_autumn_repeats_is_warned_of_and_the_first_is_taken()
    {
        var reading = Read(_form with { Day = "2018-11-04", From = "01:30", To = "02:30" });
        Assert.Equal(new DateTimeOffset(2018, 11, 4, 1, 30, 0, TimeSpan.FromHours(-4)), reading.Event!.Start);
        Assert.Equal(["That night the clocks are set back, and 1:30 AM comes twice. I take the first, before they are."], reading.Warnings);
        Assert.Equal(120, (reading.Event.End - reading.Event.Start)!.Value.TotalMinutes);
    }

    [Theory]
    [InlineData("Title", "", "Title")]
    [InlineData("Title", "ab", "Title")]
    [InlineData("Title", "A [link](https://x.example)", "Title")]
    [InlineData("Title", "www.example.org is great", "Title")]
    [InlineData("Title", "**bold**", "Title")]
    [InlineData("Title", "<at>Everybody</at>", "Title")]
    [InlineData("Title", "two\nlines", "Title")]
    [InlineData("About", "short", "About")]
    [InlineData("Place", "", "Place")]
    [InlineData("Place", "[here](x)", "Place")]
    [InlineData("Day", "", "Day")]
    [InlineData("Day", "tomorrow", "Day")]
    [InlineData("Day", "2018-02-29", "Day")]
    [InlineData("Day", "2018-02-28", "Day")]
    [InlineData("Day", "2028-04-11", "Day")]
    [InlineData("From", "", "From")]
    [InlineData("From", "25:00", "From")]
    [InlineData("To", "15:15", "To")]
    [InlineData("To", "09:00", "To")]
    [InlineData("Capacity", "0", "Capacity")]
    [InlineData("Capacity", "-3", "Capacity")]
    [InlineData("Capacity", "2.5", "Capacity")]
    [InlineData("Capacity", "1000000", "Capacity")]
    public void What_is_wrong_is_said_at_its_field_and_nowhere_else(string field, string typed, string at)
    {
        var form = _form with { };
        typeof(EventForm).GetProperty(field)!.SetValue(form, typed);
        var reading = Read(form);
        Assert.Null(reading.Event);
        Assert.Equal([at], typeof(EventFlaws).GetProperties().Where(property => property.PropertyType == typeof(string) && property.GetValue(reading.Flaws) is not null).Select(property => property.Name));
    }

    [Fact]
    public void What_was_announced_without_a_date_can_be_edited_without_one_until_it_has_one()
    {
        var fall = _blank with { Season = "early fall 2018", Audience = EventAudience.Administrators };
        var open = _form with { Day = "", From = "", To = "", Place = "" };

        var still = EventReading.Of(open, fall, isNew: false, [], _now, _time).Event!;
        Assert.Equal((null, null, "", "Spring meeting", EventAudience.Administrators), (still.Start, still.End, still.Place, still.Title, still.Audience));
        Assert.Equal(open with { Audience = EventAudience.Administrators }, EventReading.FormOf(still, _time));

        // A day alone, or a place missing once there is a date.
        Assert.NotNull(EventReading.Of(open with { Day = "2018-09-20" }, fall, isNew: false, [], _now, _time).Flaws.From);
        Assert.NotNull(EventReading.Of(_form with { Place = "" }, fall, isNew: false, [], _now, _time).Flaws.Place);

        var dated = EventReading.Of(_form, fall, isNew: false, [], _now, _time).Event!;
        Assert.Equal(("early fall 2018", true), (dated.Season, dated.HasDate));
        Assert.NotNull(EventReading.Of(open, dated, isNew: false, [], _now, _time).Flaws.Day);
    }

    [Theory]
    [InlineData(EventAudience.Administrators, "veterans", false)]
    [InlineData(EventAudience.Administrators, null, true)]
    [InlineData(EventAudience.GroupMembers, "veterans", true)]
    [InlineData(EventAudience.GroupMembers, null, false)]
    internal void Members_come_to_their_groups_event_and_administrators_to_none_of_a_groups(EventAudience audience, string? group, bool isRight)
    {
        var blank = _blank with { Group = group is null ? null : GroupId.Parse(group) };
        Assert.Equal(isRight, EventReading.Of(_form with { Audience = audience }, blank, isNew: true, [], _now, _time).Flaws.Audience is null);
    }

    [Fact]
    public void Today_is_taken_while_the_hour_lies_ahead()
    {
        Assert.NotNull(Read(_form with { Day = "2018-03-01", From = "12:01" }).Event);
        Assert.Equal(PlanTexts.HourOver, Read(_form with { Day = "2018-03-01", From = "12:00" }).Flaws.Day);
    }

    [Fact]
    public void Who_goes_on_already_can_still_get_another_end()
    {
        var running = Read(_form).Event! with { Start = _now.AddHours(-1), End = _now.AddHours(1) };
        var form = EventReading.FormOf(running, _time) with { To = "14:00" };
        Assert.Equal(_now.AddHours(2), EventReading.Of(form, running, isNew: false, [], _now, _time).Event!.End);
    }

    [Fact]
    public void Who_may_come_is_settled_once_it_is_published()
    {
        var published = Read(_form).Event!;
        var form = EventReading.FormOf(published, _time) with { Audience = EventAudience.Everyone };
        Assert.Equal(EventAudience.EveryoneButAdministrators, EventReading.Of(form, published, isNew: false, [], _now, _time).Event!.Audience);
        Assert.Equal(EventAudience.Everyone, EventReading.Of(form, published with { Draft = true }, isNew: false, [], _now, _time).Event!.Audience);
    }

    [Fact]
    public void An_event_for_a_groups_members_needs_the_group()
    {
        Assert.Equal(PlanTexts.AudienceFlaw, Read(_form with { Audience = EventAudience.GroupMembers }).Flaws.Audience);
        var ofGroup = _blank with { Group = GroupId.Parse("veterans") };
        Assert.NotNull(EventReading.Of(_form with { Audience = EventAudience.GroupMembers }, ofGroup, isNew: true, [], _now, _time).Event);
    }

    [Theory]
    [InlineData("14:00", "15:15", false)]
    [InlineData("16:45", "18:00", false)]
    [InlineData("16:00", "18:00", true)]
    [InlineData("15:30", "16:00", true)]
    [InlineData("09:00", "18:00", true)]
    public void Another_event_at_that_time_is_pointed_out(string from, string to, bool overlaps)
    {
        var other = Read(_form).Event! with { Id = EventId.Parse("other") };
        var warnings = EventReading.Of(_form with { Title = "New", From = from, To = to }, _blank, isNew: true, [other, other with { Id = EventId.Parse("gone"), Cancelled = true }, other with { Id = EventId.Parse("draft"), Draft = true }], _now, _time).Warnings;
        Assert.Equal(overlaps ? ["At that time there is also: Spring meeting, Wednesday, April 11, 3:15–4:45 PM ET."] : [], warnings);
    }

    [Fact]
    public void An_event_is_none_beside_itself() =>
        Assert.Empty(EventReading.Of(_form, Read(_form).Event!, isNew: false, [Read(_form).Event!], _now, _time).Warnings);

    [Fact]
    public void The_form_of_an_event_says_what_the_event_says()
    {
        var read = Read(_form with { Capacity = "20" }).Event!;
        Assert.Equal(read, EventReading.Of(EventReading.FormOf(read, _time), read, isNew: false, [], _now, _time).Event);
    }

    private static EventReading Read(EventForm form) => EventReading.Of(form, _blank, isNew: true, [], _now, _time);
}
