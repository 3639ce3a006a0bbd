using System.Globalization;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Events.Calendars;
using Ical.Net.CalendarComponents;
using Microsoft.Extensions.Time.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Calendars;

/// <summary>Read back by Ical.Net and, where a parser would be lenient, looked at line by line.</summary>
public sealed class CalendarFileTests
{
    private static readonly Event _kickOff = new()
    {
        Id = EventId.Parse("kick-off"),
        Title = "Kick-Off; with commas, and \\ more",
        About = "Help form the groups.\nA second line, so long that it has to be folded over several lines of a file in which no line may be longer than 75 octets: äöü €.",
        Start = Instant("2018-05-23T15:15-04:00"),
        End = Instant("2018-05-23T17:00-04:00"),
        Place = "Putnam Avenue Upper School",
        Audience = EventAudience.Everyone,
    };

    [Fact]
    public void A_parser_reads_the_event_back_as_it_is()
    {
        var read = Read(File(_kickOff));
        Assert.Equal(_kickOff.Title, read.Summary);
        Assert.Equal(_kickOff.About, read.Description);
        Assert.Equal(_kickOff.Place, read.Location);
        Assert.Equal("kick-off@ergbot", read.Uid);
        Assert.Equal("CONFIRMED", read.Status);
        Assert.Equal(_kickOff.Start!.Value.UtcDateTime, read.DtStart!.AsUtc);
        Assert.Equal(_kickOff.End!.Value.UtcDateTime, read.DtEnd!.AsUtc);
        Assert.Equal("America/New_York", read.DtStart.TzId);
    }

    [Theory]
    [InlineData("2018-03-10T12:00-05:00", "2018-03-11T12:00-04:00")] // over the night in which an hour is skipped
    [InlineData("2018-03-11T01:59-05:00", "2018-03-11T03:00-04:00")] // one minute
    [InlineData("2018-11-03T12:00-04:00", "2018-11-04T12:00-05:00")] // over the night in which an hour comes twice
    [InlineData("2018-11-04T01:30-04:00", "2018-11-04T01:45-04:00")] // in the first of the two
    [InlineData("2018-11-04T01:30-04:00", "2018-11-04T01:30-05:00")] // from the first to the second
    [InlineData("2018-11-04T01:30-05:00", "2018-11-04T02:30-05:00")] // in the second
    [InlineData("2030-07-01T09:00-04:00", "2030-07-01T10:00-04:00")]
    [InlineData("2030-01-07T09:00-05:00", "2030-01-07T10:00-05:00")]
    public void The_instants_are_right_on_both_sides_of_daylight_saving(string start, string end)
    {
        var shown = _kickOff with { Start = Instant(start), End = Instant(end) };
        var read = Read(File(shown));
        Assert.Equal((shown.Start!.Value.UtcDateTime, shown.End!.Value.UtcDateTime), (read.DtStart!.AsUtc, read.DtEnd!.AsUtc));
    }

    /// <summary>A calendar that knows no zones by name goes by the file's own rules: these are read here without any library.</summary>
    [Theory]
    [InlineData("2018-05-23T15:15-04:00", "-0400")]
    [InlineData("2018-12-05T15:15-05:00", "-0500")]
    [InlineData("2018-03-11T03:15-04:00", "-0400")]
    [InlineData("2018-03-11T01:15-05:00", "-0500")]
    [InlineData("2018-11-04T00:30-04:00", "-0400")]
    [InlineData("2018-11-04T02:30-05:00", "-0500")]
    public void The_files_own_rules_of_the_zone_give_the_offset_of_the_day(string start, string offset)
    {
        var shown = _kickOff with { Start = Instant(start), End = Instant(start).AddHours(1) };
        Assert.Equal(offset, ZoneRules.OffsetAt(Lines(File(shown)), shown.Start!.Value.DateTime));
    }

    [Fact]
    public void A_changed_event_is_the_same_entry_with_a_greater_sequence_and_a_cancelled_one_takes_it_out()
    {
        var (first, moved) = (File(_kickOff), File(_kickOff with { Place = "Elsewhere" }, version: 1));
        var gone = File(_kickOff with { Cancelled = true }, version: 2);
        Assert.Equal([0, 1, 2], new[] { first, moved, gone }.Select(file => Read(file).Sequence));
        Assert.Single(new[] { first, moved, gone }.Select(file => Read(file).Uid).Distinct());
        Assert.Contains("METHOD:PUBLISH", Lines(moved));
        Assert.Contains("METHOD:CANCEL", Lines(gone));
        Assert.Equal("CANCELLED", Read(gone).Status);
    }

    [Fact]
    public void Nothing_that_somebody_wrote_becomes_a_line_of_its_own()
    {
        var file = File(_kickOff with { Title = "A\r\nATTENDEE:mailto:x@example.org", About = "B\nEND:VEVENT\nBEGIN:VALARM", Place = "C\rURL:https://example.org" });
        Assert.DoesNotContain(Lines(file), line => line.StartsWith("ATTENDEE", StringComparison.OrdinalIgnoreCase) || line.StartsWith("URL", StringComparison.OrdinalIgnoreCase) || line.StartsWith("BEGIN:VALARM", StringComparison.OrdinalIgnoreCase));
        Assert.Single(Lines(file), "END:VEVENT");
        Assert.Single(Ical.Net.Calendar.Load(file)!.Events);
    }

    [Fact]
    public void Its_lines_are_as_the_standard_wants_them()
    {
        var file = File(_kickOff);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(file.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains(Lines(file), line => line.StartsWith("DTSTAMP:2018", StringComparison.Ordinal) && line.EndsWith('Z'));
    }

    private static string File(Event shown, int version = 0)
    {
        var clock = new CalendarClock(new FakeTimeProvider(Instant("2018-05-14T09:00-04:00")));
        return new CalendarFile(new DistrictTime(clock), clock).Of(shown, version)!;
    }

    private static CalendarEvent Read(string file) => Ical.Net.Calendar.Load(file)!.Events.Single();

    private static string[] Lines(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
