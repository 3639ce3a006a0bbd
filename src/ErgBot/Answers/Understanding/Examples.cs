namespace ErgBot.Answers.Understanding;

/// <summary>The stored sentences by feature, to find the one that is nearest to a question.</summary>
internal sealed class Examples
{
    private readonly (int Example, float Value)[][] _byFeature;
    private readonly int _count;

    public Examples(IReadOnlyList<SparseVector> sentences, int features)
    {
        _count = sentences.Count;
        var lists = new List<(int, float)>?[features];
        for (var example = 0; example < sentences.Count; example++)
        {
            for (var at = 0; at < sentences[example].Indexes.Length; at++)
            {
                (lists[sentences[example].Indexes[at]] ??= []).Add((example, sentences[example].Values[at]));
            }
        }

        _byFeature = Array.ConvertAll(lists, list => list?.ToArray() ?? []);
    }

    /// <summary>The nearest one and the cosine to it; the first of equals.</summary>
    public (int Example, double Cosine) NearestTo(SparseVector sentence)
    {
        var cosines = new float[_count];
        for (var at = 0; at < sentence.Indexes.Length; at++)
        {
            var value = sentence.Values[at];
            foreach (var (example, own) in _byFeature[sentence.Indexes[at]])
            {
                cosines[example] += own * value;
            }
        }

        var best = 0;
        for (var example = 1; example < cosines.Length; example++)
        {
            best = cosines[example] > cosines[best] ? example : best;
        }

        return (best, cosines[best]);
    }
}
