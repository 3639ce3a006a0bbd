namespace ErgBot.Answers.Understanding;

/// <summary>The labels that come nearest to a sentence, the best first; the nearest stored sentence; and what speaks for the best label.</summary>
internal sealed record Ranking(IReadOnlyList<Ranked> Best, Labelled Nearest, Signals Signals);
