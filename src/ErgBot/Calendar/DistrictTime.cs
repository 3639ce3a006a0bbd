using System.Globalization;

namespace ErgBot.Calendar;

/// <summary>How the district reads an instant: its own local time, in words for people.</summary>
internal sealed class DistrictTime(CalendarClock clock)
{
    // "ET" is right in summer and in winter, unlike EST and EDT.
    private const string ZoneName = "ET";

    // English words and no machine's settings. Not en-US: its data has put a narrow no-break space before PM.
    private static readonly CultureInfo _words = CultureInfo.InvariantCulture;

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>The same instant on the district's clocks.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The instant at which the district's clocks show this. An hour that spring skips counts on from before it; of an hour that autumn repeats, the first is meant.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
        {
            return Local(new DateTimeOffset(local, Zone.GetUtcOffset(local.AddHours(-1))));
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The day that the district's calendars show.</summary>
    public DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The day on which the district's clocks showed this hour last.</summary>
    public DateOnly DayOfLast(TimeOnly hour, DateTimeOffset now)
    {
        var today = Date(now);
        return now >= At(today, hour) ? today : today.AddDays(-1);
    }

    /// <summary>"Wednesday, May 23", with the year when it isn't the current one.</summary>
    public string Day(DateTimeOffset instant)
    {
        var local = Local(instant);
        var format = local.Year == Local(clock.GetUtcNow()).Year ? "dddd, MMMM d" : "dddd, MMMM d, yyyy";
        return local.ToString(format, _words);
    }

    /// <summary>"3:15 PM ET"</summary>
    public string Time(DateTimeOffset instant) => $"{Hour(Local(instant))} {ZoneName}";

    /// <summary>"3:15–5:00 PM ET", "11:30 AM–1:00 PM ET"; an end on another day says which.</summary>
    public string Range(DateTimeOffset start, DateTimeOffset end)
    {
        var (from, to) = (Local(start), Local(end));
        if (from.Date != to.Date)
        {
            return $"{Time(start)} until {Day(end)}, {Time(end)}";
        }

        var sameHalf = from.Hour < 12 == to.Hour < 12;
        var first = sameHalf ? from.ToString("h:mm", _words) : Hour(from);
        return $"{first}–{Hour(to)} {ZoneName}";
    }

    /// <summary>"Wednesday, May 23, 3:15–5:00 PM ET"</summary>
    public string When(DateTimeOffset start, DateTimeOffset end) => $"{Day(start)}, {Range(start, end)}";

    private static string Hour(DateTimeOffset local) => local.ToString("h:mm tt", _words);
}
