namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A day that was read.</summary>
/// <param name="Timex">As said: "2018-05-23", "XXXX-05-23", "XXXX-WXX-3".</param>
/// <param name="Dates">The day; for one that comes back, the last time it was and the next time it will be.</param>
/// <param name="End">Where the text goes on.</param>
/// <param name="Weak">Only an everyday word like "sat" says so.</param>
internal sealed record DayReading(string Timex, IReadOnlyList<DateOnly> Dates, int End, bool Weak = false)
{
    /// <summary>The day and, for one that comes back, the time after the next.</summary>
    public IEnumerable<DateOnly> DatesAndOneMore => Dates.Count == 1 ? Dates : Dates.Append(OneMore);

    private DateOnly OneMore => Timex.StartsWith("XXXX-W", StringComparison.Ordinal) ? Dates[^1].AddDays(7)
        : Timex.StartsWith("XXXX-XX", StringComparison.Ordinal) ? Dates[^1].AddMonths(1)
        : Dates[^1].AddYears(1);

    public static DayReading Of(DateOnly date, int end) => new(Recognition.Timex.Of(date), [date], end);
}
