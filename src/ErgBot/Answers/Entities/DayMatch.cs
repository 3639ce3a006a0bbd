namespace ErgBot.Answers.Entities;

/// <summary>How a day that somebody mentions agrees with the day that it is about.</summary>
internal enum DayMatch
{
    No,
    Yes,

    /// <summary>"On Wednesday", and it is a Wednesday, but not the one that people would think of first.</summary>
    AnotherWeek,
}
