namespace ErgBot.Answers.Understanding;

/// <summary>The different n-grams of a sentence by number, those that no training sentence has (below 0, each for itself) last, and how often each stands there.</summary>
internal readonly record struct NgramCounts(int[] Numbers, int[] Times);
