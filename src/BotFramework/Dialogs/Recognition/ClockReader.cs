namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads times of day and ranges of them.</summary>
internal sealed class ClockReader(IReadOnlyList<Lexeme> lexemes) : TermReader(lexemes)
{
    /// <summary>A time of day, also the bare hour of a range.</summary>
    public ClockReading? ReadAny(int at)
    {
        var isAt = Is(at, TermKind.At);
        if (isAt)
        {
            at = Skip(at + 1);
        }

        var reading = this[at].Kind switch
        {
            TermKind.Clock => new ClockReading(TimeOnly.MinValue.AddMinutes(this[at].Value), false, ClockPrecision.Hour, true, at + 1),
            TermKind.MinutesOf when Hour(at + 1) is { } hour => Around(this[at].Value, hour),
            _ => Hour(at),
        };

        return isAt && reading is not null ? reading with { Certain = true } : reading;
    }

    /// <summary>A time of day that can be nothing else.</summary>
    public ClockReading? Read(int at) => ReadAny(at) is { Certain: true } reading ? reading : null;

    /// <summary>"from 3:15 to 5 pm", "3-5 pm".</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="afterDay">Behind a day, "3-5" are hours.</param>
    public ClockRangeReading? ReadRange(int at, bool afterDay = false)
    {
        var isFrom = Is(at, TermKind.From);
        if (ReadAny(isFrom ? Skip(at + 1) : at) is not { } from || !IsTo(from.End, isFrom))
        {
            return null;
        }

        return ReadAny(Skip(from.End + 1)) is { } to && (isFrom || afterDay || from.Certain || to.Certain)
            ? new ClockRangeReading(from, to, to.End)
            : null;
    }

    private bool IsTo(int at, bool isFrom) => Is(at, TermKind.To) || (isFrom && Is(at, TermKind.And));

    // "3", "3:15", "15:15:30", each also with a half of the day
    private ClockReading? Hour(int at)
    {
        if (this[at] is not { Kind: TermKind.Number, Value: <= 23, Digits: <= 2 } hour)
        {
            return null;
        }

        var time = new TimeOnly(hour.Value, 0);
        var precision = ClockPrecision.Hour;
        var end = at + 1;
        if (IsSixty(end))
        {
            time = time.AddMinutes(this[end + 1].Value);
            precision = ClockPrecision.Minute;
            end += 2;
            if (IsSixty(end))
            {
                time = time.Add(TimeSpan.FromSeconds(this[end + 1].Value));
                precision = ClockPrecision.Second;
                end += 2;
            }
        }
        else if (IsSomethingElse(at))
        {
            return null;
        }

        var saidSo = Is(end, TermKind.OClock);
        var isPadded = hour.Digits == 2 && hour.Value < 10;
        var halfUnsaid = hour.Value is >= 1 and <= 12 && !isPadded;
        var reading = new ClockReading(
            halfUnsaid ? time.AddHours(hour.Value == 12 ? -12 : 0) : time,
            halfUnsaid,
            precision,
            precision != ClockPrecision.Hour || saidSo,
            saidSo ? end + 1 : end);
        return WithHalf(reading);
    }

    // "pm", "in the afternoon"
    private ClockReading WithHalf(ClockReading reading)
    {
        if (Is(reading.End, TermKind.HalfDay))
        {
            var time = reading.HalfUnsaid || reading.Time.Hour < this[reading.End].Value
                ? reading.Time.AddHours(this[reading.End].Value)
                : reading.Time;
            return reading with { Time = time, HalfUnsaid = false, Certain = true, End = reading.End + 1 };
        }

        var next = Skip(Is(reading.End, TermKind.In) ? reading.End + 1 : reading.End);
        return Is(next, TermKind.PartOfDay)
            ? reading.In((PartOfDay)this[next].Value) with { Certain = true, End = next + 1 }
            : reading;
    }

    private static ClockReading Around(int minutes, ClockReading hour) =>
        hour with { Time = hour.Time.AddMinutes(minutes), Precision = ClockPrecision.Minute, Certain = true };

    private bool IsSixty(int at) => IsSeparator(at, ':') && this[at + 1] is { Digits: 2, Value: < 60 };

    // Part of a date or of another number, or so many of something.
    private bool IsSomethingElse(int at) =>
        IsSeparator(at + 1, '/') || IsSeparator(at + 1, '.') || IsSeparator(at + 1, ',') || IsSeparator(at + 1, ':')
        || this[at + 1].Kind is TermKind.Month or TermKind.Unit
        || (this[at - 1].Word is "/" or "." or ":" && Touches(at - 1));
}
