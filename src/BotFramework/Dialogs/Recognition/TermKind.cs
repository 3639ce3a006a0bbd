namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>What a word or phrase means to the recognizers. The grammar is written in these, so a language is only a table.</summary>
internal enum TermKind
{
    Unknown,

    /// <summary>A punctuation mark or symbol that no table knows.</summary>
    Symbol,

    /// <summary>A word that means nothing here and may stand anywhere: "the", "on".</summary>
    Filler,

    // Answers
    Yes,
    No,

    /// <summary>Turns a yes behind it into a no.</summary>
    Not,

    /// <summary>Neither a yes nor a no, though made of such words: "not sure".</summary>
    Neither,

    // Numbers
    Number,
    Ordinal,

    /// <summary>Counted from the end: 0 is the last one.</summary>
    FromLast,

    // Dates and times
    /// <summary>"A" and "an": one, before a unit; else a filler.</summary>
    Article,

    /// <summary>1 to 12.</summary>
    Month,

    /// <summary>A <see cref="DayOfWeek"/>.</summary>
    Weekday,

    /// <summary>Days from today.</summary>
    Day,

    /// <summary>This night.</summary>
    Tonight,

    /// <summary>This moment.</summary>
    Now,

    /// <summary>-1 last, 0 this, 1 next.</summary>
    Relative,

    /// <summary>A <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A <see cref="Recognition.PartOfDay"/>.</summary>
    PartOfDay,

    /// <summary>The half of the day: 0 before noon, 12 after.</summary>
    HalfDay,

    /// <summary>A time of day with a name of its own, in minutes after midnight.</summary>
    Clock,

    /// <summary>Minutes to add to the hour that follows: "half past", "quarter to".</summary>
    MinutesOf,

    /// <summary>"O'clock", behind an hour.</summary>
    OClock,

    /// <summary>Before a time.</summary>
    At,

    /// <summary>Before a duration, counted forward: "in two weeks"; before a month or part of the day it means nothing.</summary>
    In,

    /// <summary>Behind a duration, counted forward: "two weeks from now".</summary>
    Later,

    /// <summary>Behind a duration, or in some languages before it, counted back.</summary>
    Ago,

    /// <summary>Before the beginning of a range.</summary>
    From,

    /// <summary>Between the beginning and the end of a range.</summary>
    To,

    /// <summary>Between the beginning and the end of a range that <see cref="From"/> opened: "between 3 and 5".</summary>
    And,
}
