using System.Runtime.InteropServices;

namespace ErgBot.Answers.Understanding;

/// <summary>One kind of n-gram with the weights that the training sentences give them: rare ones count more (tf-idf).</summary>
internal sealed class NgramBlock
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<int> _documents = [];
    private readonly double _unseenWeight;
    private readonly double[] _weights;

    public NgramBlock(IReadOnlyCollection<string[]> documents)
    {
        _lookup = _indexes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var ngram in documents.SelectMany(ngrams => ngrams.Distinct(StringComparer.Ordinal)))
        {
            if (_indexes.TryAdd(ngram, _documents.Count))
            {
                _documents.Add(1);
            }
            else
            {
                CollectionsMarshal.AsSpan(_documents)[_indexes[ngram]]++;
            }
        }

        _unseenWeight = Math.Log(1 + documents.Count) + 1;
        _weights = [.. _documents.Select(count => Math.Log((1.0 + documents.Count) / (1 + count)) + 1)];
    }

    public int Count => _weights.Length;

    /// <summary>In the order of their indexes.</summary>
    public IEnumerable<(string Ngram, double Weight)> Known => _indexes.Keys.Zip(_weights);

    public int IndexOf(ReadOnlySpan<char> ngram) => _lookup.TryGetValue(ngram, out var index) ? index : -1;

    public double WeightOf(int index) => index < 0 ? _unseenWeight : _weights[index];

    /// <summary>
    /// Adds the known ones, each block scaled to <paramref name="length"/>. What no training sentence has makes the block longer as well, so that a
    /// sentence about something else stays far from everything.
    /// </summary>
    public void AddTo(List<(int Index, float Value)> vector, int offset, string[] ngrams, double length)
    {
        Array.Sort(ngrams, StringComparer.Ordinal);
        var first = vector.Count;
        var squares = 0.0;
        for (var from = 0; from < ngrams.Length;)
        {
            var to = from + 1;
            while (to < ngrams.Length && ngrams[to] == ngrams[from])
            {
                to++;
            }

            var index = IndexOf(ngrams[from]);
            var weight = (1 + Math.Log(to - from)) * WeightOf(index);
            squares += weight * weight;
            if (index >= 0)
            {
                vector.Add((offset + index, (float)weight));
            }

            from = to;
        }

        var scale = squares > 0 ? length / Math.Sqrt(squares) : 0;
        foreach (ref var known in CollectionsMarshal.AsSpan(vector)[first..])
        {
            known.Value = (float)(known.Value * scale);
        }
    }
}
