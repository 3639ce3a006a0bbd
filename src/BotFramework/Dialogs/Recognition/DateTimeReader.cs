namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Puts days and times of day together.</summary>
internal sealed class DateTimeReader(IReadOnlyList<Lexeme> lexemes, DateTime now, bool monthFirst) : TermReader(lexemes)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(now);
    private readonly DayReader _days = new(lexemes, DateOnly.FromDateTime(now), monthFirst);
    private readonly ClockReader _clocks = new(lexemes);

    /// <summary>The longest date, time or range that begins there.</summary>
    public DateTimeReading? Read(int at) =>
        new[] { Moment(at), FromDayToDay(at), Period(at), DayFirst(at), TimeFirst(at) }
            .Where(reading => reading is not null)
            .MaxBy(reading => reading!.End);

    // "now", "in two hours"
    private DateTimeReading? Moment(int at)
    {
        if (Is(at, TermKind.Now))
        {
            return new DateTimeReading([AtMoment("PRESENT_REF", now)], at + 1);
        }

        DateTime? moment = Counted(at) switch
        {
            (var count, TimeUnit.Hour, _) => now.AddHours(count),
            (var count, TimeUnit.Minute, _) => now.AddMinutes(count),
            _ => null,
        };

        return moment is { } then
            ? new DateTimeReading([AtMoment(Timex.Of(DateOnly.FromDateTime(then)) + Timex.Of(TimeOnly.FromDateTime(then), ClockPrecision.Second), then)], Counted(at)!.Value.End)
            : null;
    }

    // "from May 23 to 25", "Monday to Friday"
    private DateTimeReading? FromDayToDay(int at)
    {
        var isFrom = Is(at, TermKind.From);
        if (_days.Read(isFrom ? Skip(at + 1) : at) is not { } from
            || !(Is(from.End, TermKind.To) || (isFrom && Is(from.End, TermKind.And))))
        {
            return null;
        }

        var second = Skip(from.End + 1);
        if ((_days.Read(second) ?? _days.ReadSecondDay(second, from)) is not { } to)
        {
            return null;
        }

        var resolutions = from.Dates
            .Select(start => (Start: start, Ends: to.DatesAndOneMore.Where(end => end >= start).ToList()))
            .Where(range => range.Ends.Count > 0)
            .Select(range => Days(
                Timex.Range(from.Timex, to.Timex, $"P{range.Ends[0].DayNumber - range.Start.DayNumber}D"),
                range.Start,
                range.Ends[0]))
            .ToList();

        return resolutions.Count > 0 ? new DateTimeReading(resolutions, to.End) : null;
    }

    // "next week", "this weekend", "May", "in May 2018"
    private DateTimeReading? Period(int at)
    {
        if (Is(at, TermKind.Relative))
        {
            return RelativePeriod(this[at].Value, at + 1);
        }

        if (Is(at, TermKind.Weekend))
        {
            return Weekend(0, at + 1);
        }

        var isIn = Is(at, TermKind.In);
        var monthAt = isIn ? Skip(at + 1) : at;
        if (!Is(monthAt, TermKind.Month))
        {
            return null;
        }

        var month = this[monthAt].Value;
        var yearAt = Skip(monthAt + 1);
        if (this[yearAt] is { Kind: TermKind.Number, Digits: 4, Value: >= 1900 and < 2100 } year)
        {
            return new DateTimeReading([Month(Timex.Month(year.Value, month), year.Value, month)], yearAt + 1);
        }

        // What looks like a day of it is none: there is no 30th of February.
        if (this[yearAt] is { Kind: TermKind.Number or TermKind.Ordinal })
        {
            return null;
        }

        var nextYear = month >= _today.Month ? _today.Year : _today.Year + 1;
        var timex = Timex.Month(month);
        return new DateTimeReading(
            [Month(timex, nextYear - 1, month), Month(timex, nextYear, month)],
            monthAt + 1,
            this[monthAt].Term.Weak && !isIn);
    }

    private DateTimeReading? RelativePeriod(int offset, int at)
    {
        var firstOfMonth = new DateOnly(_today.Year, _today.Month, 1);
        switch (this[at].Kind, this[at].Value)
        {
            case (TermKind.Unit, (int)TimeUnit.Week):
                var monday = Monday(offset);
                return new DateTimeReading([Days(Timex.Week(monday), monday, monday.AddDays(7))], at + 1);
            case (TermKind.Unit, (int)TimeUnit.Month):
                var month = firstOfMonth.AddMonths(offset);
                return new DateTimeReading([Month(Timex.Month(month.Year, month.Month), month.Year, month.Month)], at + 1);
            case (TermKind.Unit, (int)TimeUnit.Year):
                var year = _today.Year + offset;
                return new DateTimeReading([Days(Timex.Year(year), new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1))], at + 1);
            case (TermKind.Month, var named):
                return new DateTimeReading([Month(Timex.Month(_today.Year + offset, named), _today.Year + offset, named)], at + 1);
            case (TermKind.Weekend, _):
                return Weekend(offset, at + 1);
            default:
                return null;
        }
    }

    // "tomorrow", "tomorrow at 3", "tomorrow from 3 to 5", "tomorrow morning", "tomorrow morning at 9"
    private DateTimeReading? DayFirst(int at)
    {
        if (DayAndPart(at) is var (partDay, part, partEnd))
        {
            return _clocks.Read(Skip(partEnd)) is { } partClock
                ? At(partDay, partClock.In(part), partClock.End)
                : During(partDay, part, partEnd);
        }

        if (_days.Read(at) is not { } day)
        {
            return null;
        }

        var next = Skip(day.End);
        var isIso = this[next].Word == "t" && Touches(next - 1) && Touches(next);
        if (_clocks.ReadRange(next, afterDay: true) is { } range)
        {
            return Between(day, range, range.End);
        }

        if ((isIso ? _clocks.ReadAny(next + 1) : _clocks.Read(next)) is { } clock)
        {
            return At(day, clock, clock.End);
        }

        var dates = day.Dates.Select(date => new DateTimeResolution { Timex = day.Timex, Value = Timex.Value(date) });
        return new DateTimeReading(dates.ToList(), day.End, day.Weak);
    }

    // "tomorrow morning", "this morning", "tonight"
    private (DayReading Day, PartOfDay Part, int End)? DayAndPart(int at)
    {
        if (Is(at, TermKind.Tonight))
        {
            return (DayReading.Of(_today, at + 1), PartOfDay.Night, at + 1);
        }

        if (Is(at, TermKind.Relative) && Is(at + 1, TermKind.PartOfDay))
        {
            return (DayReading.Of(_today.AddDays(this[at].Value), at + 1), (PartOfDay)this[at + 1].Value, at + 2);
        }

        if (_days.Read(at) is not { } day)
        {
            return null;
        }

        var next = Skip(Is(day.End, TermKind.In) ? day.End + 1 : day.End);
        return Is(next, TermKind.PartOfDay) ? (day, (PartOfDay)this[next].Value, next + 1) : null;
    }

    // "3 pm", "3 pm tomorrow", "from 3 to 5", "from 3 to 5 tomorrow", "in the morning", "morning of May 23"
    private DateTimeReading? TimeFirst(int at)
    {
        if (_clocks.ReadRange(at) is { } range)
        {
            return DayBehind(range.End) is { } rangeDay
                ? Between(rangeDay, range, rangeDay.End)
                : new DateTimeReading(range.Ranges.Select(times => Clocks(range, times)).ToList(), range.End);
        }

        if (_clocks.Read(at) is { } clock)
        {
            if (Is(Skip(clock.End), TermKind.Tonight))
            {
                return At(DayReading.Of(_today, clock.End), clock.In(PartOfDay.Night), Skip(clock.End) + 1);
            }

            return DayAndPart(Skip(clock.End)) is var (partDay, dayPart, partEnd) ? At(partDay, clock.In(dayPart), partEnd)
                : DayBehind(clock.End) is { } day ? At(day, clock, day.End)
                : new DateTimeReading(clock.Times.Select(time => Clock(clock, time)).ToList(), clock.End);
        }

        var partAt = Is(at, TermKind.In) ? Skip(at + 1) : at;
        if (!Is(partAt, TermKind.PartOfDay))
        {
            return null;
        }

        var part = (PartOfDay)this[partAt].Value;
        return DayBehind(partAt + 1) is { } dayOfPart
            ? During(dayOfPart, part, dayOfPart.End)
            : new DateTimeReading([new DateTimeResolution { Timex = Timex.Of(part), Start = Timex.Value(HoursOf(part).From), End = Timex.Value(HoursOf(part).To) }], partAt + 1);
    }

    private DayReading? DayBehind(int at) => _days.Read(Skip(at));

    private static DateTimeReading At(DayReading day, ClockReading clock, int end) =>
        new(
            (from time in clock.Times
             from date in day.Dates
             select new DateTimeResolution { Timex = day.Timex + Timex.Of(time, clock.Precision), Value = Timex.Value(date, time) }).ToList(),
            end);

    private static DateTimeReading Between(DayReading day, ClockRangeReading range, int end) =>
        new(
            (from times in range.Ranges
             from date in day.Dates
             let lastDate = times.To <= times.From ? date.AddDays(1) : date
             let lastDay = day.Dates.Count == 1 ? Timex.Of(lastDate) : day.Timex
             select new DateTimeResolution
             {
                 Timex = Timex.Range(
                     day.Timex + Timex.Of(times.From, range.From.Precision),
                     lastDay + Timex.Of(times.To, range.To.Precision),
                     Timex.Of(ClockRangeReading.Between(times.From, times.To))),
                 Start = Timex.Value(date, times.From),
                 End = Timex.Value(lastDate, times.To),
             }).ToList(),
            end);

    private static DateTimeReading During(DayReading day, PartOfDay part, int end) =>
        new(
            day.Dates.Select(date => new DateTimeResolution
            {
                Timex = day.Timex + Timex.Of(part),
                Start = Timex.Value(date, HoursOf(part).From),
                End = Timex.Value(date, HoursOf(part).To),
            }).ToList(),
            end);

    private static DateTimeResolution Clock(ClockReading clock, TimeOnly time) =>
        new() { Timex = Timex.Of(time, clock.Precision), Value = Timex.Value(time) };

    private static DateTimeResolution Clocks(ClockRangeReading range, (TimeOnly From, TimeOnly To) times) => new()
    {
        Timex = Timex.Range(Timex.Of(times.From, range.From.Precision), Timex.Of(times.To, range.To.Precision), Timex.Of(ClockRangeReading.Between(times.From, times.To))),
        Start = Timex.Value(times.From),
        End = Timex.Value(times.To),
    };

    private static DateTimeResolution AtMoment(string timex, DateTime moment) =>
        new() { Timex = timex, Value = Timex.Value(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment)) };

    // The end of a range of days is the first day that no longer belongs to it.
    private static DateTimeResolution Days(string timex, DateOnly start, DateOnly end) =>
        new() { Timex = timex, Start = Timex.Value(start), End = Timex.Value(end) };

    private static DateTimeResolution Month(string timex, int year, int month) =>
        Days(timex, new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1));

    private DateTimeReading Weekend(int offset, int end)
    {
        var saturday = Monday(offset).AddDays(5);
        return new DateTimeReading([Days($"{Timex.Week(saturday)}-WE", saturday, saturday.AddDays(2))], end);
    }

    private DateOnly Monday(int weeks) => _today.AddDays((7 * weeks) - (((int)_today.DayOfWeek + 6) % 7));

    private static (TimeOnly From, TimeOnly To) HoursOf(PartOfDay part) => part switch
    {
        PartOfDay.Morning => (new TimeOnly(8, 0), new TimeOnly(12, 0)),
        PartOfDay.Afternoon => (new TimeOnly(12, 0), new TimeOnly(16, 0)),
        PartOfDay.Evening => (new TimeOnly(16, 0), new TimeOnly(20, 0)),
        _ => (new TimeOnly(20, 0), new TimeOnly(23, 59, 59)),
    };
}
