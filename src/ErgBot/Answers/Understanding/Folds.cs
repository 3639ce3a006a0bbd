namespace ErgBot.Answers.Understanding;

/// <summary>Deals sentences into parts that each have their share of every label.</summary>
internal static class Folds
{
    private const ulong Seed = 7;

    /// <summary>The part of each sentence.</summary>
    public static int[] Of(IReadOnlyList<Labelled> sentences, int parts)
    {
        var random = new SplitMix64(Seed);
        var dealt = new int[sentences.Count];
        var next = 0;
        foreach (var label in Enumerable.Range(0, sentences.Count).GroupBy(at => sentences[at].Label).OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            var members = label.ToArray();
            random.Shuffle<int>(members);
            foreach (var member in members)
            {
                dealt[member] = next++ % parts; // goes on where the last label ended, so that small labels don't crowd the first part
            }
        }

        return dealt;
    }
}
