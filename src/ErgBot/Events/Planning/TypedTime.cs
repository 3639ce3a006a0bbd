using System.Globalization;
using ErgBot.Calendar;

namespace ErgBot.Events.Planning;

/// <summary>A day and a time of day as typed into a form, as an instant of the district's clocks.</summary>
/// <param name="At">The instant; null when there is none.</param>
/// <param name="Flaw">Why there is none; null for nothing wrong.</param>
/// <param name="Warning">What should be meant on purpose: an hour that the clocks show twice.</param>
internal sealed record TypedTime(DateTimeOffset? At, string? Flaw = null, string? Warning = null)
{
    /// <summary>A day that isn't one; null for none.</summary>
    public static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <param name="day">The day; null when it couldn't be read, which is said at its own field.</param>
    /// <param name="typed">"15:15", as time inputs send it.</param>
    /// <param name="time">The district's clocks.</param>
    public static TypedTime Read(DateOnly? day, string typed, DistrictTime time)
    {
        if (!TimeOnly.TryParseExact(typed, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour))
        {
            return new TypedTime(null, PlanTexts.NoTime);
        }

        if (day is not { } date)
        {
            return new TypedTime(At: null);
        }

        var local = date.ToDateTime(hour);
        if (time.Zone.IsInvalidTime(local))
        {
            return new TypedTime(null, PlanTexts.Skipped(local));
        }

        return new(time.At(date, hour), Warning: time.Zone.IsAmbiguousTime(local) ? PlanTexts.Twice(local) : null);
    }
}
