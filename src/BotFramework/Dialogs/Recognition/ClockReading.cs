namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A time of day that was read.</summary>
/// <param name="Time">The time; of a half that was not said, the one in the morning.</param>
/// <param name="HalfUnsaid">"3:15" may be in the afternoon too.</param>
/// <param name="Precision">What was said of it.</param>
/// <param name="Certain">Whether it can only be a time of day; a bare "3" is one in some places only.</param>
/// <param name="End">Where the text goes on.</param>
internal sealed record ClockReading(TimeOnly Time, bool HalfUnsaid, ClockPrecision Precision, bool Certain, int End)
{
    /// <summary>What it may mean, from morning to night.</summary>
    public IReadOnlyList<TimeOnly> Times => HalfUnsaid ? [.. new[] { Time, Time.AddHours(12) }.Order()] : [Time];

    public ClockReading In(PartOfDay part) => HalfUnsaid
        ? this with { Time = part == PartOfDay.Morning || (part == PartOfDay.Night && Time.Hour < 6) ? Time : Time.AddHours(12), HalfUnsaid = false }
        : this;
}
