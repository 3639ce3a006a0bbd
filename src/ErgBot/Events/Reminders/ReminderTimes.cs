using System.Globalization;
using ErgBot.Calendar;

namespace ErgBot.Events.Reminders;

/// <summary>When people are reminded of an event: the day and the hour before, and never at night. Pure.</summary>
internal static class ReminderTimes
{
    private static readonly TimeOnly _quietFrom = new(20, 0);
    private static readonly TimeOnly _quietUntil = new(7, 0);

    /// <summary>What would fall into the night goes out shortly before it.</summary>
    private static readonly TimeOnly _lastCall = new(19, 55);

    /// <summary>What was due before the night, and is still going round, may go on for so long into it.</summary>
    private static readonly TimeOnly _quietForSure = new(20, 15);

    /// <param name="start">When the event begins.</param>
    /// <param name="kind">Which reminder.</param>
    /// <param name="time">Whose days and nights count.</param>
    public static DateTimeOffset DueAt(DateTimeOffset start, ReminderKind kind, DistrictTime time)
    {
        // A day on the calendar, not 24 hours: also over the night in which the clocks are set.
        var local = time.Local(start);
        var (day, hour) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        var due = kind == ReminderKind.Day ? time.At(day.AddDays(-1), hour) : start.AddHours(-1);
        var at = time.Local(due);
        return TimeOnly.FromDateTime(at.DateTime) switch
        {
            var late when late >= _quietFrom => time.At(DateOnly.FromDateTime(at.DateTime), _lastCall),
            var early when early < _quietUntil => time.At(DateOnly.FromDateTime(at.DateTime).AddDays(-1), _lastCall),
            _ => due,
        };
    }

    /// <summary>
    /// Whether it is to go out now: since its time, when an instance was there late too, and until the next one's, or the event's own. Who was
    /// told of a change since its time needs no reminder of the same thing.
    /// </summary>
    public static bool IsDue(Event reminded, ReminderKind kind, DateTimeOffset now, DistrictTime time)
    {
        if (reminded.Start is not { } start)
        {
            return false;
        }

        var due = DueAt(start, kind, time);
        var until = kind == ReminderKind.Day ? DueAt(start, ReminderKind.Hour, time) : start;
        return reminded is { Draft: false, Cancelled: false } && now >= due && now < until && !(reminded.Change?.At > due) && !IsQuiet(now, time);
    }

    /// <summary>For which beginning it is: moved to another day, or hour, an event is reminded of anew.</summary>
    public static string Period(DateTimeOffset start, ReminderKind kind, DistrictTime time) =>
        time.Local(start).ToString(kind == ReminderKind.Day ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static bool IsQuiet(DateTimeOffset now, DistrictTime time)
    {
        var hour = TimeOnly.FromDateTime(time.Local(now).DateTime);
        return hour >= _quietForSure || hour < _quietUntil;
    }
}
