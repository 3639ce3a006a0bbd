namespace ErgBot.Tests.Testing;

internal enum Fate
{
    DiesBefore,
    DiesAfter,

    /// <summary>It happened, and the answer that says so doesn't come back.</summary>
    LosesAnswer,
}
