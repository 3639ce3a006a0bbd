namespace ErgBot.Answers.Understanding;

/// <summary>The labels that come nearest to a sentence, the best first; the nearest stored sentence; and what speaks for the best label.</summary>
internal sealed record Ranking(IReadOnlyList<Ranked> Best, Labelled Nearest, Signals Signals)
{
    /// <summary>Whether some of it isn't what was written, or is a word that nothing knows: surer than it should be.</summary>
    public bool IsDoubtful { get; init; }
}
