namespace ErgBot.Calendar;

/// <summary>Section "Clock".</summary>
internal sealed class ClockOptions
{
    public const string Section = "Clock";

    /// <summary>Development only: where calendar time starts, as ISO 8601 with an offset ("2018-05-14T09:00:00-04:00").</summary>
    public string? StartAt { get; init; }
}
