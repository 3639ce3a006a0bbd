using System.Globalization;
using System.Text.RegularExpressions;

namespace ErgBot.Answers.Entities;

/// <summary>Finds the days that an English sentence mentions. What is no day of any calendar ("May 32") is none.</summary>
internal sealed partial class EnglishDays
{
    private readonly string[] _written;
    private readonly string[] _words;
    private readonly DateOnly _today;
    private readonly List<DayMention> _found = [];
    private readonly List<string> _rest = [];
    private int _at;

    private EnglishDays(string text, DateOnly today)
    {
        _written = [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Value)];
        _words = Array.ConvertAll(_written, word => word.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));
        _today = today;
    }

    /// <param name="text">What somebody wrote.</param>
    /// <param name="today">The district's day.</param>
    /// <returns>In the order in which they stand there.</returns>
    public static IReadOnlyList<DayMention> In(string text, DateOnly today) => Read(text, today)._found;

    /// <summary>What a text says beside the days that it mentions.</summary>
    /// <inheritdoc cref="In"/>
    public static IReadOnlyList<string> Beside(string text, DateOnly today) => Read(text, today)._rest;

    private static EnglishDays Read(string text, DateOnly today)
    {
        var reader = new EnglishDays(text, today);
        while (reader._at < reader._words.Length)
        {
            reader.Read();
        }

        return reader;
    }

    private void Read()
    {
        var (mention, words) = Next();
        if (mention is not null)
        {
            _found.Add(mention);
        }
        else
        {
            _rest.Add(_written[_at]);
        }

        _at += Math.Max(1, words);
    }

    private string Here => Word(0);

    /// <summary>The mention that begins here, and how many words it takes; words without a mention are a date that isn't one.</summary>
    private (DayMention? Mention, int Words) Next() => new[] { Near(), Counted(), OneOfSeveral(), WithMonth(), InDigits(), Alone() }.FirstOrDefault(read => read.Words > 0);

    /// <summary>"tomorrow", "the day after tomorrow".</summary>
    private (DayMention? Mention, int Words) Near() => (Here, Word(1), Word(2)) switch
    {
        ("day", "after", var next) when EnglishCalendar.Near.GetValueOrDefault(next) == 1 => (Day(2), 3),
        ("day", "before", var last) when EnglishCalendar.Near.GetValueOrDefault(last) == -1 => (Day(-2), 3),
        _ when EnglishCalendar.Near.TryGetValue(Here, out var days) => (Day(days), 1),
        _ => default,
    };

    /// <summary>"in two weeks", "three days from now", "a week ago".</summary>
    private (DayMention? Mention, int Words) Counted()
    {
        var isIn = Here is "in";
        var skipped = isIn ? 1 : 0;
        if (Count(Word(skipped)) is not { } count)
        {
            return default;
        }

        var sign = (isIn, Word(skipped + 2)) switch
        {
            (true, _) or (false, "from") => 1,
            (false, "ago") => -1,
            _ => 0,
        };
        return sign == 0 ? default : Read(Span(Word(skipped + 1), sign * count), isIn ? 3 : 4);
    }

    /// <summary>"this week", "next Wednesday", "last month", "this coming Friday".</summary>
    private (DayMention? Mention, int Words) OneOfSeveral()
    {
        var skipped = Here is "this" && Word(1) is "coming" or "past" ? 1 : 0;
        if (!EnglishCalendar.Which.TryGetValue(Word(skipped), out var which))
        {
            return default;
        }

        var counted = Word(skipped + 1);
        return EnglishCalendar.Weekdays.TryGetValue(counted, out var weekday)
            ? (Weekday(weekday, Word(skipped), which), skipped + 2)
            : Read(Span(counted, which), skipped + 2);
    }

    /// <summary>"May 23", "23rd of May, 2018", "in May".</summary>
    private (DayMention? Mention, int Words) WithMonth()
    {
        if (EnglishCalendar.Months.TryGetValue(Here, out var month))
        {
            if (Number(Word(1)) is { } day)
            {
                return Date(month, day, year: Word(2), words: 2);
            }

            return EnglishCalendar.Ambiguous.Contains(Here) && Word(-1) is not ("in" or "of" or "this" or "during" or "early" or "late" or "mid" or "until")
                ? default
                : (new DayMention.OfMonth(month), 1);
        }

        var skipped = Word(1) is "of" ? 2 : 1;
        return Number(Here) is { } first && EnglishCalendar.Months.TryGetValue(Word(skipped), out month)
            ? Date(month, first, year: Word(skipped + 1), words: skipped + 1)
            : default;
    }

    /// <summary>"5/23", "5/23/18", "2018-05-23".</summary>
    private (DayMention? Mention, int Words) InDigits()
    {
        if (Slashes().Match(Here) is { Success: true } us)
        {
            return Date(Parsed(us.Groups["month"].Value), Parsed(us.Groups["day"].Value), us.Groups["year"].Value, words: 1, isYearSaid: us.Groups["year"].Success);
        }

        return DateOnly.TryParseExact(Here, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? (new DayMention.Days(iso), 1) : default;
    }

    /// <summary>"Wednesday", "the 24th"; not "the 7th grade".</summary>
    private (DayMention? Mention, int Words) Alone()
    {
        if (EnglishCalendar.Weekdays.TryGetValue(Here, out var weekday))
        {
            return EnglishCalendar.Ambiguous.Contains(Here) && Word(-1) is not ("on" or "a" or "or") ? default : (new DayMention.OfAnyWeek(weekday), 1);
        }

        return Ordinal().IsMatch(Here) && Word(-1) is "the" or "on" && Word(1) is "" or "or" or "and" or "right" or "then" or "still" or "at" or "of" or "this" && Number(Here) is { } day
            ? (new DayMention.OfAnyMonth(day), 1)
            : default;
    }

    private DayMention.Days Day(int away) => new(_today.AddDays(away));

    private DayMention.Days Weekday(DayOfWeek weekday, string said, int which)
    {
        var monday = _today.AddDays(-(((int)_today.DayOfWeek + 6) % 7));
        var inThisWeek = monday.AddDays(((int)weekday + 6) % 7);
        return said switch
        {
            "this" => new DayMention.Days(inThisWeek),
            "coming" => new DayMention.Days(inThisWeek > _today ? inThisWeek : inThisWeek.AddDays(7)),
            _ when which > 0 => new DayMention.Days(inThisWeek.AddDays(7)),
            _ => new DayMention.Days(inThisWeek < _today ? inThisWeek : inThisWeek.AddDays(-7)),
        };
    }

    /// <summary>The day, week, weekend, month or year that many of them away; null for another word.</summary>
    private DayMention? Span(string unit, int away)
    {
        var monday = _today.AddDays(-(((int)_today.DayOfWeek + 6) % 7) + 7 * Math.Clamp(away, -100, 100));
        switch (unit)
        {
            case "day" or "days":
                return Day(away);
            case "week" or "weeks":
                return new DayMention.Days(monday, monday.AddDays(6));
            case "weekend":
                return new DayMention.Days(monday.AddDays(5), monday.AddDays(6));
            case "month" or "months":
                var first = new DateOnly(_today.Year, _today.Month, 1).AddMonths(away);
                return new DayMention.Days(first, first.AddMonths(1).AddDays(-1));
            case "year" or "years":
                return new DayMention.Days(new DateOnly(_today.Year + away, 1, 1), new DateOnly(_today.Year + away, 12, 31));
            default:
                return EnglishCalendar.Months.TryGetValue(unit, out var month) ? new DayMention.OfMonth(month) : null;
        }
    }

    private static (DayMention? Mention, int Words) Date(int month, int day, string year, int words, bool? isYearSaid = null)
    {
        var hasYear = isYearSaid ?? Year().IsMatch(year);
        var inYear = hasYear ? FullYear(Parsed(year)) : LeapYear;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(inYear, month))
        {
            return (null, words);
        }

        return hasYear
            ? (new DayMention.Days(new DateOnly(inYear, month, day)), isYearSaid is null ? words + 1 : words)
            : (new DayMention.InAnyYear(month, day), words);
    }

    // February 29 is a day, though not of every year.
    private const int LeapYear = 2000;

    private static (DayMention? Mention, int Words) Read(DayMention? mention, int words) => mention is null ? default : (mention, words);

    private static int FullYear(int said) => said < 100 ? 2000 + said : said;

    private static int Parsed(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>"23", "23rd".</summary>
    private static int? Number(string word) => DayNumber().Match(word) is { Success: true } number && Parsed(number.Groups["number"].Value) is >= 1 and <= 31 and var day ? day : null;

    private static int? Count(string word) =>
        EnglishCalendar.Numbers.TryGetValue(word, out var count) ? count
        : DayNumber().IsMatch(word) && int.TryParse(word, CultureInfo.InvariantCulture, out count) ? count
        : null;

    private string Word(int away) => _at + away is >= 0 and var at && at < _words.Length ? _words[at] : "";

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?(?!\d)|\d+[a-z]*|\p{L}[\p{L}'’]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<number>\d{1,2})(?:st|nd|rd|th)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayNumber();

    [GeneratedRegex(@"^\d{1,2}(?:st|nd|rd|th)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?<month>\d{1,2})/(?<day>\d{1,2})(?:/(?<year>\d{4}|\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^(?:19|20)\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
