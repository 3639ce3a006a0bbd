namespace ErgBot.Answers.Understanding;

/// <summary>What a sentence has of each known feature; indexes ascend, so that sums are taken in one order.</summary>
internal sealed record SparseVector(int[] Indexes, float[] Values);
