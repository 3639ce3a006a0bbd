using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Writes dates and times as TIMEX3, and as the values that stand beside it.</summary>
internal static class Timex
{
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(TimeOnly time, ClockPrecision precision) => time.ToString(
        precision switch
        {
            ClockPrecision.Hour => "'T'HH",
            ClockPrecision.Minute => "'T'HH':'mm",
            _ => "'T'HH':'mm':'ss",
        },
        CultureInfo.InvariantCulture);

    public static string Of(TimeSpan duration)
    {
        var hours = (int)duration.TotalHours;
        var minutes = duration.Minutes;
        var seconds = duration.Seconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"PT{(hours > 0 ? $"{hours}H" : "")}{(minutes > 0 ? $"{minutes}M" : "")}{(seconds > 0 ? $"{seconds}S" : "")}");
    }

    public static string Of(PartOfDay part) => part switch
    {
        PartOfDay.Morning => "TMO",
        PartOfDay.Afternoon => "TAF",
        PartOfDay.Evening => "TEV",
        _ => "TNI",
    };

    public static string Range(string from, string to, string duration) => $"({from},{to},{duration})";

    public static string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}");

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    public static string MonthDay(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}");

    public static string DayOfMonth(int day) => string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}");

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <param name="weekday">1 is Monday, 7 is Sunday.</param>
    public static string Weekday(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");

    public static string Week(DateOnly anyDay)
    {
        var day = anyDay.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    public static string Value(DateOnly date) => Of(date);

    public static string Value(TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Value(DateOnly date, TimeOnly time) => $"{Value(date)} {Value(time)}";
}
