namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads days.</summary>
internal sealed class DayReader(IReadOnlyList<Lexeme> lexemes, DateOnly today, bool monthFirst) : TermReader(lexemes)
{
    // Of a day that has no year: its last day in any year.
    private const int SomeLeapYear = 2000;

    /// <summary>The longest day that begins there.</summary>
    public DayReading? Read(int at) =>
        new[] { Named(at), CountedFromToday(at), CountedFromDay(at), WithMonth(at), InDigits(at), OfWeek(at), OfMonth(at) }
            .Where(reading => reading is not null)
            .MaxBy(reading => reading!.End);

    /// <summary>The day of a month without its month, behind one that has it: the "25" of "May 23 to 25".</summary>
    public DayReading? ReadSecondDay(int at, DayReading first)
    {
        var date = first.Dates[^1];
        return DayNumber(at) is { } day && day <= DateTime.DaysInMonth(date.Year, date.Month) && first.Timex != Timex.Weekday(WeekdayOf(date))
            ? new DayReading(
                first.Timex[..^2] + Timex.DayOfMonth(day)[^2..],
                first.Dates.Where(other => day <= DateTime.DaysInMonth(other.Year, other.Month)).Select(other => new DateOnly(other.Year, other.Month, day)).ToList(),
                at + 1)
            : null;
    }

    // "tomorrow"
    private DayReading? Named(int at) => Is(at, TermKind.Day) ? DayReading.Of(today.AddDays(this[at].Value), at + 1) : null;

    // "in two weeks", "two days ago"
    private DayReading? CountedFromToday(int at) =>
        Counted(at) is var (count, unit, end) && Later(today, count, unit) is { } day ? DayReading.Of(day, end) : null;

    // "two weeks from tomorrow"; that day cannot be a counted one again, so that no text is read ever deeper
    private DayReading? CountedFromDay(int at) =>
        Quantity(at) is var (count, unit, end)
        && Is(end, TermKind.From)
        && Skip(end + 1) is var next
        && (Named(next) ?? WithMonth(next) ?? InDigits(next) ?? OfWeek(next) ?? OfMonth(next)) is { } from
        && Later(from.Dates[^1], count, unit) is { } day
            ? DayReading.Of(day, from.End)
            : null;

    private static DateOnly? Later(DateOnly day, int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => day.AddDays(count),
        TimeUnit.Week => day.AddDays(7 * count),
        TimeUnit.Month => day.AddMonths(count),
        TimeUnit.Year => day.AddYears(count),
        _ => null,
    };

    // "May 23", "23rd of May", either with a year
    private DayReading? WithMonth(int at)
    {
        var isMonthFirst = Is(at, TermKind.Month);
        if (!isMonthFirst && DayNumber(at) is null)
        {
            return null;
        }

        var next = Skip(at + 1);
        var month = isMonthFirst ? at : next;
        return Is(month, TermKind.Month) && DayNumber(isMonthFirst ? next : at) is { } day ? OfYear(this[month].Value, day, next + 1) : null;
    }

    private DayReading? OfYear(int month, int day, int end)
    {
        var next = Skip(end);
        return IsYear(next) ? OfDate(this[next].Value, month, day, next + 1) : OfAnyYear(month, day, end);
    }

    // "2018-05-23", "5/23", "5/23/2018", "5-23-2018"
    private DayReading? InDigits(int at)
    {
        if (!Is(at, TermKind.Number) || this[at].Digits == 0)
        {
            return null;
        }

        var separator = IsSeparator(at + 1, '/') ? '/' : '-';
        var hasTwo = IsSeparator(at + 1, separator);
        var hasThree = hasTwo && IsSeparator(at + 3, separator);
        if (!hasTwo || IsSeparator(at - 1, separator) || (hasThree && IsSeparator(at + 5, separator)))
        {
            return null;
        }

        var (first, second, third) = (this[at], this[at + 2], this[at + 4]);
        if (hasThree)
        {
            return first.Digits == 4
                ? OfDate(first.Value, second.Value, third.Value, at + 5)
                : InOrder(first.Value, second.Value, (month, day) => OfDate(third.Digits == 2 ? 2000 + third.Value : third.Value, month, day, at + 5));
        }

        return separator == '/' && first.Digits <= 2 && second.Digits <= 2
            ? InOrder(first.Value, second.Value, (month, day) => OfAnyYear(month, day, at + 3))
            : null;
    }

    // What cannot be a month is a day, whatever the language's order.
    private DayReading? InOrder(int first, int second, Func<int, int, DayReading?> read) =>
        (monthFirst && first <= 12) || second > 12 ? read(first, second) : read(second, first);

    // "Monday", "next Monday", "Monday next week", "next week on Monday", "Wednesday, May 23"
    private DayReading? OfWeek(int at)
    {
        if (Is(at, TermKind.Relative))
        {
            var next = Is(at + 1, TermKind.Unit) && this[at + 1].Value == (int)TimeUnit.Week ? Skip(at + 2) : at + 1;
            return Is(next, TermKind.Weekday) ? OfRelativeWeek(this[at].Value, this[next].Value, next + 1) : null;
        }

        if (!Is(at, TermKind.Weekday))
        {
            return null;
        }

        var behind = Skip(at + 1);
        if ((WithMonth(behind) ?? InDigits(behind) ?? OfMonth(behind)) is { } date)
        {
            return date;
        }

        if (Is(at + 1, TermKind.Relative) && !Is(at + 2, TermKind.Weekday) && !Is(at + 2, TermKind.Month))
        {
            var isWeek = Is(at + 2, TermKind.Unit) && this[at + 2].Value == (int)TimeUnit.Week;
            if (isWeek || (this[at + 1].Value != 0 && !Is(at + 2, TermKind.Unit)))
            {
                return OfRelativeWeek(this[at + 1].Value, this[at].Value, isWeek ? at + 3 : at + 2);
            }
        }

        var weekday = this[at].Value;
        var future = today.AddDays((weekday - (int)today.DayOfWeek + 7) % 7);
        return new DayReading(Timex.Weekday(WeekdayOf(future)), [future.AddDays(-7), future], at + 1, this[at].Term.Weak);
    }

    private DayReading OfRelativeWeek(int weeks, int weekday, int end) =>
        DayReading.Of(MondayOf(today).AddDays((7 * weeks) + ((weekday + 6) % 7)), end);

    // "the 23rd"
    private DayReading? OfMonth(int at)
    {
        if (this[at] is not { Kind: TermKind.Ordinal, Digits: > 0, Value: >= 1 and <= 31 } ordinal)
        {
            return null;
        }

        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        DateOnly? DayIn(int months)
        {
            var month = thisMonth.AddMonths(months);
            return ordinal.Value <= DateTime.DaysInMonth(month.Year, month.Month) ? month.AddDays(ordinal.Value - 1) : null;
        }

        // No two months in a row lack a day.
        var past = Enumerable.Range(0, 3).Select(months => DayIn(-months)).First(day => day < today);
        var future = Enumerable.Range(0, 3).Select(DayIn).First(day => day >= today);
        return new DayReading(Timex.DayOfMonth(ordinal.Value), [past!.Value, future!.Value], at + 1);
    }

    private int? DayNumber(int at) => this[at] switch
    {
        { Kind: TermKind.Ordinal, Value: >= 1 and <= 31 } ordinal => ordinal.Value,
        { Kind: TermKind.Number, Value: >= 1 and <= 31, Digits: <= 2 } number when !IsHour(at) => number.Value,
        _ => null,
    };

    private bool IsHour(int at) => this[at + 1].Kind is TermKind.HalfDay or TermKind.OClock || IsSeparator(at + 1, ':');

    private bool IsYear(int at) => this[at] is { Kind: TermKind.Number, Digits: 4, Value: >= 1900 and < 2100 } && !IsSeparator(at + 1, ':');

    private DayReading? OfAnyYear(int month, int day, int end)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(SomeLeapYear, month))
        {
            return null;
        }

        var future = today.Year;
        while (day > DateTime.DaysInMonth(future, month) || new DateOnly(future, month, day) < today)
        {
            future++;
        }

        var past = today.Year;
        while (day > DateTime.DaysInMonth(past, month) || new DateOnly(past, month, day) >= today)
        {
            past--;
        }

        return new DayReading(Timex.MonthDay(month, day), [new DateOnly(past, month, day), new DateOnly(future, month, day)], end);
    }

    private static DayReading? OfDate(int year, int month, int day, int end) =>
        year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? DayReading.Of(new DateOnly(year, month, day), end)
            : null;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(1 - WeekdayOf(day));

    private static int WeekdayOf(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;
}
