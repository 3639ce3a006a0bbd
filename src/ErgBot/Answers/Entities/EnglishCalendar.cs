using System.Collections.Frozen;

namespace ErgBot.Answers.Entities;

/// <summary>The English words for days, also as people shorten and misspell them.</summary>
internal static class EnglishCalendar
{
    public static FrozenDictionary<string, DayOfWeek> Weekdays { get; } = Table(
        (DayOfWeek.Monday, "monday mondays mon munday"),
        (DayOfWeek.Tuesday, "tuesday tuesdays tue tues teusday tusday"),
        (DayOfWeek.Wednesday, "wednesday wednesdays wed weds wensday wendsday wednsday wedensday"),
        (DayOfWeek.Thursday, "thursday thursdays thu thur thurs thrusday thirsday"),
        (DayOfWeek.Friday, "friday fridays fri firday"),
        (DayOfWeek.Saturday, "saturday saturdays sat saterday"),
        (DayOfWeek.Sunday, "sunday sundays sun sundy"));

    public static FrozenDictionary<string, int> Months { get; } = Table(
        (1, "january jan"),
        (2, "february feb febuary"),
        (3, "march mar"),
        (4, "april apr"),
        (5, "may"),
        (6, "june jun"),
        (7, "july jul"),
        (8, "august aug"),
        (9, "september sep sept"),
        (10, "october oct"),
        (11, "november nov"),
        (12, "december dec"));

    /// <summary>Days from today.</summary>
    public static FrozenDictionary<string, int> Near { get; } = Table(
        (0, "today tonight todays tonights tday"),
        (1, "tomorrow tomorow tommorow tommorrow tomorrows tmrw tmr 2morrow"),
        (-1, "yesterday yesterdays yesteday"));

    public static FrozenDictionary<string, int> Numbers { get; } = Table(
        (1, "a an one"),
        (2, "two"),
        (3, "three"),
        (4, "four"),
        (5, "five"),
        (6, "six"),
        (7, "seven"),
        (8, "eight"),
        (9, "nine"),
        (10, "ten"));

    /// <summary>Months and weekdays that are everyday words as well: only something beside them makes them days.</summary>
    public static FrozenSet<string> Ambiguous { get; } = new[] { "may", "march", "mar", "sun", "sat" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Which one of several: of weeks, months and weekdays counted from this one.</summary>
    public static FrozenDictionary<string, int> Which { get; } = Table((0, "this"), (1, "next coming following"), (-1, "last previous past"));

    private static FrozenDictionary<string, T> Table<T>(params (T Meaning, string Words)[] lines) => lines
        .SelectMany(line => line.Words.Split(' ').Select(word => KeyValuePair.Create(word, line.Meaning)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
