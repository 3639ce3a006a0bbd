using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ErgBot.Answers.Understanding;

/// <summary>Stored sentences by feature, to find the one that is nearest to a question.</summary>
internal sealed class Examples
{
    private readonly int _count;
    private readonly int[] _from; // where the entries of a feature begin; those of the next one follow
    private readonly (int Example, float Value)[] _entries;

    public Examples(IReadOnlyList<SparseVector> sentences, int features)
    {
        _count = sentences.Count;
        _from = new int[features + 1];
        foreach (var feature in sentences.SelectMany(sentence => sentence.Indexes))
        {
            _from[feature + 1]++;
        }

        for (var feature = 0; feature < features; feature++)
        {
            _from[feature + 1] += _from[feature];
        }

        _entries = new (int, float)[_from[^1]];
        var next = _from.AsSpan(0, features).ToArray();
        for (var example = 0; example < sentences.Count; example++)
        {
            for (var at = 0; at < sentences[example].Indexes.Length; at++)
            {
                _entries[next[sentences[example].Indexes[at]]++] = (example, sentences[example].Values[at]);
            }
        }
    }

    /// <summary>The nearest one and the cosine to it; the first of equals. Below 0 and 0 when there are no sentences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int Example, double Cosine) NearestTo(SparseVector sentence)
    {
        var rented = ArrayPool<float>.Shared.Rent(_count);
        var cosines = rented.AsSpan(0, _count);
        cosines.Clear();
        for (var at = 0; at < sentence.Indexes.Length; at++)
        {
            var (feature, value) = (sentence.Indexes[at], sentence.Values[at]);
            foreach (var (example, own) in _entries.AsSpan(_from[feature].._from[feature + 1]))
            {
                cosines[example] += own * value;
            }
        }

        var largest = Largest(cosines);
        var best = cosines.IndexOf(largest);
        ArrayPool<float>.Shared.Return(rented);
        return (best, largest);
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(values);
        var most = Vector<float>.Zero;
        foreach (var lane in lanes)
        {
            most = Vector.Max(most, lane);
        }

        var largest = 0f;
        for (var at = 0; at < Vector<float>.Count; at++)
        {
            largest = Math.Max(largest, most[at]);
        }

        foreach (var value in values[(lanes.Length * Vector<float>.Count)..])
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
