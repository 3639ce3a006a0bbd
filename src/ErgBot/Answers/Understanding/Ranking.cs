namespace ErgBot.Answers.Understanding;

/// <summary>The labels that come nearest to a sentence, the best first, and what speaks for the best.</summary>
internal sealed record Ranking(IReadOnlyList<Ranked> Best, Signals Signals);
