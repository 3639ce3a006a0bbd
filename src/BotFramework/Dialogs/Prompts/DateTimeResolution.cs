namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a date or time that somebody wrote may mean.</summary>
public class DateTimeResolution
{
    /// <summary>As a TIMEX3 expression, which keeps what was left open: "XXXX-05-23" for a 23rd of May of any year.</summary>
    public string? Timex { get; set; }

    /// <summary>One possible meaning: "2018-05-23", "2018-05-23 15:00:00" or "15:00:00", by the person's clock. Null for a range.</summary>
    public string? Value { get; set; }

    /// <summary>Where a range begins; null when it is none.</summary>
    public string? Start { get; set; }

    /// <summary>Where a range ends; of days, the first that is no longer in it. Null when it is none.</summary>
    public string? End { get; set; }
}
