namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A beginning and an end that were read.</summary>
internal sealed record ClockRangeReading(ClockReading From, ClockReading To, int End)
{
    /// <summary>
    /// What they may mean. A half of the day that was said of one goes for the other as far as that makes the shortest range:
    /// "3:15 to 5 pm", "11 to 1 pm".
    /// </summary>
    public IEnumerable<(TimeOnly From, TimeOnly To)> Ranges => From.HalfUnsaid && !To.HalfUnsaid
        ? [(From.Times.MinBy(from => Between(from, To.Time)), To.Time)]
        : From.Times.Select(from => (from, To.Times.MinBy(to => Between(from, to))));

    /// <summary>From one time of day to the next time it is another; a whole day when they are the same.</summary>
    public static TimeSpan Between(TimeOnly from, TimeOnly to) => from == to ? TimeSpan.FromDays(1) : to - from;
}
