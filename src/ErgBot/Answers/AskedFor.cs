namespace ErgBot.Answers;

/// <summary>What of its event a topic tells, so that a question which names one already is answered with yes or no.</summary>
internal enum AskedFor
{
    Nothing,

    /// <summary>"is it on May 23?"</summary>
    Day,

    /// <summary>"is it still at Putnam Avenue?"</summary>
    Place,
}
