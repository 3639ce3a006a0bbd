using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ErgBot.Answers.Understanding;

/// <summary>Stored sentences by feature, to find the one that is nearest to a question.</summary>
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

    /// <summary>The nearest one and the cosine to it; the first of equals. Below 0 and 0 when there are no sentences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int Example, double Cosine) NearestTo(SparseVector sentence)
    {
        var rented = ArrayPool<float>.Shared.Rent(_count);
        var cosines = rented.AsSpan(0, _count);
        cosines.Clear();
        for (var at = 0; at < sentence.Indexes.Length; at++)
        {
            var value = sentence.Values[at];
            foreach (var (example, own) in _byFeature[sentence.Indexes[at]])
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
