using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>Turns words into numbers: block A counts stems and pairs of them, block B runs of two to four letters within a word.</summary>
internal sealed class Features
{
    private const int ShortestRun = 2;
    private const int LongestRun = 4;
    private static readonly double _blockLength = 1 / Math.Sqrt(2);

    private readonly ITextProfile _profile;
    private readonly NgramBlock _stems;
    private readonly NgramBlock _runs;

    public Features(ITextProfile profile, IReadOnlyCollection<IReadOnlyList<string>> sentences)
    {
        _profile = profile;
        _stems = new NgramBlock([.. sentences.Select(words => StemsOf(words))]);
        _runs = new NgramBlock([.. sentences.Select(RunsOf)]);
    }

    public int Count => _stems.Count + _runs.Count;

    /// <summary>In the order of their indexes: "s:" stems and pairs, "c:" runs of letters.</summary>
    public IEnumerable<(string Name, double Weight)> All =>
        _stems.Known.Select(stem => ($"s:{stem.Ngram}", stem.Weight)).Concat(_runs.Known.Select(run => ($"c:{run.Ngram}", run.Weight)));

    public SparseVector VectorOf(IReadOnlyList<string> words)
    {
        var vector = new List<(int Index, float Value)>(words.Count * 16);
        _stems.AddTo(vector, 0, StemsOf(words), _blockLength);
        _runs.AddTo(vector, _stems.Count, RunsOf(words), _blockLength);
        vector.Sort((a, b) => a.Index.CompareTo(b.Index));
        return new SparseVector([.. vector.Select(feature => feature.Index)], [.. vector.Select(feature => feature.Value)]);
    }

    /// <summary>The index and the weight of the stem of each word; the index is below 0 when no training sentence has it.</summary>
    public IEnumerable<(int Index, double Weight)> Stems(IReadOnlyList<string> words) =>
        words.Select(word => _stems.IndexOf(_profile.Stem(word))).Select(index => (index, _stems.WeightOf(index)));

    private string[] StemsOf(IReadOnlyList<string> words)
    {
        var stems = words.Select(_profile.Stem).ToArray();
        return [.. stems, .. stems.Zip(stems.Skip(1), (first, second) => $"{first} {second}")];
    }

    private static string[] RunsOf(IReadOnlyList<string> words) =>
        [.. words.Select(word => $" {word} ").SelectMany(word =>
            Enumerable.Range(ShortestRun, LongestRun - ShortestRun + 1).SelectMany(length =>
                Enumerable.Range(0, Math.Max(0, word.Length - length + 1)).Select(at => word.Substring(at, length))))];
}
