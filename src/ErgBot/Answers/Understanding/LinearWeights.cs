using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ErgBot.Answers.Understanding;

/// <summary>A weight for every feature and label, feature by feature; the last row is the bias.</summary>
internal sealed class LinearWeights
{
    /// <summary>Rows end at a multiple of the widest vector there is, so that no machine has a remainder to treat apart.</summary>
    public const int Widest = 16;

    private readonly float[] _values;
    private readonly int _bias;

    public LinearWeights(int features, int labels)
    {
        Labels = labels;
        Stride = StrideOf(labels);
        _bias = features;
        _values = new float[(features + 1) * Stride];
    }

    public int Labels { get; }

    /// <summary>The length of a row: the labels, rounded up.</summary>
    public int Stride { get; }

    public static int StrideOf(int labels) => (labels + Widest - 1) / Widest * Widest;

    /// <summary>The weights of a feature, a label each.</summary>
    public ReadOnlySpan<float> Of(int feature) => _values.AsSpan(feature * Stride, Labels);

    /// <param name="sentence">What is scored.</param>
    /// <param name="scores">Takes the score of each label; as long as <see cref="Stride"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // training is over before the runtime would get round to optimizing it
    public void Score(SparseVector sentence, float[] scores)
    {
        var sum = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        Row(_bias).CopyTo(sum);
        var (indexes, values) = (sentence.Indexes, sentence.Values);
        var lane = 0;

        // Four sums, or two, at a time stay in registers.
        for (; lane + 4 <= sum.Length; lane += 4)
        {
            var (a, b, c, d) = (sum[lane], sum[lane + 1], sum[lane + 2], sum[lane + 3]);
            for (var at = 0; at < indexes.Length; at++)
            {
                var value = new Vector<float>(values[at]);
                var row = Row(indexes[at]).Slice(lane, 4);
                a += row[0] * value;
                b += row[1] * value;
                c += row[2] * value;
                d += row[3] * value;
            }

            (sum[lane], sum[lane + 1], sum[lane + 2], sum[lane + 3]) = (a, b, c, d);
        }

        for (; lane < sum.Length; lane++)
        {
            var a = sum[lane];
            for (var at = 0; at < indexes.Length; at++)
            {
                a += Row(indexes[at])[lane] * new Vector<float>(values[at]);
            }

            sum[lane] = a;
        }
    }

    /// <summary>Most sentences change few labels once something has been learned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(SparseVector sentence, float[] change)
    {
        var steps = MemoryMarshal.Cast<float, Vector<float>>(change.AsSpan());
        var (indexes, values) = (sentence.Indexes, sentence.Values);
        for (var lane = 0; lane < steps.Length; lane++)
        {
            var step = steps[lane];
            if (step == Vector<float>.Zero)
            {
                continue;
            }

            Row(_bias)[lane] += step;
            for (var at = 0; at < indexes.Length; at++)
            {
                Row(indexes[at])[lane] += step * new Vector<float>(values[at]);
            }
        }
    }

    /// <summary>Those of the labels from this one on.</summary>
    public void Take(LinearWeights some, int first)
    {
        for (var feature = 0; feature <= _bias; feature++)
        {
            some.Of(feature).CopyTo(_values.AsSpan((feature * Stride) + first));
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

    public void Write(BinaryWriter writer)
    {
        for (var feature = 0; feature <= _bias; feature++)
        {
            foreach (var value in Of(feature))
            {
                writer.Write((Half)value);
            }
        }
    }

    public static LinearWeights Read(BinaryReader reader, int features, int labels)
    {
        var weights = new LinearWeights(features, labels);
        for (var feature = 0; feature <= features; feature++)
        {
            foreach (ref var value in weights._values.AsSpan(feature * weights.Stride, labels))
            {
                value = (float)reader.ReadHalf();
            }
        }

        return weights;
    }

    private Span<Vector<float>> Row(int feature) => MemoryMarshal.Cast<float, Vector<float>>(_values.AsSpan(feature * Stride, Stride));
}
