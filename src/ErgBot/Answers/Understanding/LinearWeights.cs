using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ErgBot.Answers.Understanding;

/// <summary>A weight for every feature and label, feature by feature; the last row is the bias.</summary>
internal sealed class LinearWeights
{
    // Rows end at a multiple of the widest vector there is, so that no machine has a remainder to treat apart.
    private const int Widest = 16;

    private readonly float[] _values;
    private readonly int _bias;

    public LinearWeights(int features, int labels)
    {
        Labels = labels;
        Stride = (labels + Widest - 1) / Widest * Widest;
        _bias = features;
        _values = new float[(features + 1) * Stride];
    }

    public int Labels { get; }

    /// <summary>The length of a row: the labels, rounded up.</summary>
    public int Stride { get; }

    /// <summary>The weights of a feature, a label each.</summary>
    public ReadOnlySpan<float> Of(int feature) => _values.AsSpan(feature * Stride, Labels);

    /// <param name="sentence">What is scored.</param>
    /// <param name="scores">Takes the score of each label; as long as <see cref="Stride"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // training is over before the runtime would get round to optimizing it
    public void Score(SparseVector sentence, float[] scores)
    {
        var sum = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        Row(_bias).CopyTo(sum);
        for (var at = 0; at < sentence.Indexes.Length; at++)
        {
            var value = new Vector<float>(sentence.Values[at]);
            var row = Row(sentence.Indexes[at]);
            for (var lane = 0; lane < sum.Length; lane++)
            {
                sum[lane] += row[lane] * value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(SparseVector sentence, float[] change)
    {
        var step = MemoryMarshal.Cast<float, Vector<float>>(change.AsSpan());
        var bias = Row(_bias);
        for (var lane = 0; lane < step.Length; lane++)
        {
            bias[lane] += step[lane];
        }

        for (var at = 0; at < sentence.Indexes.Length; at++)
        {
            var value = new Vector<float>(sentence.Values[at]);
            var row = Row(sentence.Indexes[at]);
            for (var lane = 0; lane < step.Length; lane++)
            {
                row[lane] += step[lane] * value;
            }
        }
    }

    /// <summary>Halves the bytes of the model: what is lost is far smaller than what one sentence more or less changes.</summary>
    public void Round()
    {
        foreach (ref var value in _values.AsSpan())
        {
            value = (float)(Half)value;
        }
    }

    public void Write(BinaryWriter writer, int feature)
    {
        foreach (var value in Of(feature))
        {
            writer.Write((Half)value);
        }
    }

    private Span<Vector<float>> Row(int feature) => MemoryMarshal.Cast<float, Vector<float>>(_values.AsSpan(feature * Stride, Stride));
}
