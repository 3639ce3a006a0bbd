namespace ErgBot.Answers.Understanding;

/// <summary>A sentence as it is read.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Stems">The number of each word's stem; below 0 when no training sentence has it.</param>
/// <param name="StemRuns">Its stems and the pairs of them.</param>
/// <param name="LetterRuns">The runs of letters within its words.</param>
internal sealed record Reading(IReadOnlyList<string> Words, int[] Stems, NgramCounts StemRuns, NgramCounts LetterRuns);
