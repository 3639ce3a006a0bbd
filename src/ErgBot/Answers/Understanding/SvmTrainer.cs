using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ErgBot.Answers.Understanding;

/// <summary>
/// Trains one linear classifier a label against all others: a support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al. 2008).
/// The labels of a block walk the same sentences in the same order, so a step is element-wise over labels; multiplying and then adding, never fused, makes
/// the sums, and so the bytes, the same whatever the width of its vectors.
/// </summary>
internal static class SvmTrainer
{
    private const float C = 3;
    private const float CloseEnough = 0.02f;
    private const int RoundsOfRest = 2;
    private const ulong Seed = 1;

    // What changed a sentence's count by so little rests for some rounds.
    private static readonly (int MostRounds, float Little) _fromNothing = (20, 0.02f);
    private static readonly (int MostRounds, float Little) _fromNear = (12, 0.05f);

    /// <summary>From nothing, until no sentence asks for more.</summary>
    /// <returns>The weights, and how much each sentence counts in them.</returns>
    public static (LinearWeights Weights, SupportVectors Counts) Train(SparseVector[] sentences, int[] labels, int labelCount, int featureCount)
    {
        var counts = new SupportVectors(sentences.Length, labelCount);
        var blocks = TwoThreads.Each(counts.Blocks, block => TrainBlock(block, sentences, labels, featureCount, counts, isNear: false));
        return (Joined(blocks, labelCount, featureCount), counts);
    }

    /// <summary>
    /// From what the sentences count for when others are learned from as well. It isn't far from there, whichever way: what is best is one point. What changed
    /// little rests for some rounds, which is exact enough for what is only asked once.
    /// </summary>
    public static LinearWeights TrainFrom(SupportVectors counts, SparseVector[] sentences, int[] labels, int featureCount) => Joined(
        [.. Enumerable.Range(0, counts.Blocks).Select(block => TrainBlock(block, sentences, labels, featureCount, counts, isNear: true))],
        counts.Labels,
        featureCount);

    private static LinearWeights Joined(LinearWeights[] blocks, int labelCount, int featureCount)
    {
        var weights = new LinearWeights(featureCount, labelCount);
        for (var block = 0; block < blocks.Length; block++)
        {
            weights.Take(blocks[block], SupportVectors.FirstOf(block));
        }

        weights.Round();
        return weights;
    }

    private static LinearWeights TrainBlock(int block, SparseVector[] sentences, int[] labels, int featureCount, SupportVectors counts, bool isNear)
    {
        var weights = new LinearWeights(featureCount, counts.LabelsOf(block));
        var squares = Array.ConvertAll(sentences, sentence => sentence.Values.Sum(value => value * value) + 1 + (1 / (2 * C)));
        var order = Enumerable.Range(0, sentences.Length).ToArray();
        var random = new SplitMix64(Seed);
        var margin = new float[weights.Stride];
        margin.AsSpan(0, weights.Labels).Fill(1);
        var scores = new float[weights.Stride];
        var rests = new int[sentences.Length];
        var first = SupportVectors.FirstOf(block);
        var (mostRounds, little) = isNear ? _fromNear : _fromNothing;
        if (isNear)
        {
            AddUp(weights, sentences, labels, block, counts, scores);
        }

        for (var round = 0; round < mostRounds; round++)
        {
            random.Shuffle<int>(order);
            var worst = 0f;
            foreach (var at in order)
            {
                if (rests[at] > 0)
                {
                    rests[at]--;
                    continue;
                }

                weights.Score(sentences[at], scores);
                worst = Math.Max(worst, Step(scores, counts.Of(block, at), margin, labels[at] - first, squares[at], out var change));
                rests[at] = change < little ? RoundsOfRest : 0;
                if (change > 0)
                {
                    weights.Add(sentences[at], scores);
                }
            }

            if (worst < CloseEnough)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>The weights are the sum of what the sentences count.</summary>
    private static void AddUp(LinearWeights weights, SparseVector[] sentences, int[] labels, int block, SupportVectors counts, float[] change)
    {
        for (var at = 0; at < sentences.Length; at++)
        {
            var count = counts.Of(block, at);
            for (var label = 0; label < change.Length; label++)
            {
                change[label] = -count[label];
            }

            if (labels[at] - SupportVectors.FirstOf(block) is var own && own >= 0 && own < weights.Labels)
            {
                change[own] = count[own];
            }

            weights.Add(sentences[at], change);
        }
    }

    /// <summary>One step on one sentence: the scores become what is added to the weights. Returns the largest projected gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // training is over before the runtime would get round to optimizing it
    private static float Step(float[] scores, Span<float> alphas, float[] margin, int label, float square, out float largestChange)
    {
        const float Soft = 1 / (2 * C);
        var isHere = (uint)label < (uint)scores.Length;
        var (ownScore, ownAlpha) = isHere ? (scores[label], alphas[label]) : default;
        var worst = Vector<float>.Zero;
        var any = Vector<float>.Zero;
        var score = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        var alpha = MemoryMarshal.Cast<float, Vector<float>>(alphas);
        var wanted = MemoryMarshal.Cast<float, Vector<float>>(margin.AsSpan());
        var ownLane = isHere ? label / Vector<float>.Count : -1;
        for (var lane = 0; lane < score.Length; lane++)
        {
            var before = alpha[lane];
            var gradient = (before * Soft) - score[lane] - wanted[lane];
            var projected = Vector.ConditionalSelect(Vector.Equals(before, Vector<float>.Zero), Vector.Min(gradient, Vector<float>.Zero), gradient);
            var after = Vector.Max(before - (gradient / new Vector<float>(square)), Vector<float>.Zero);
            var change = before - after;
            if (lane == ownLane)
            {
                var others = Others(label % Vector<float>.Count);
                projected *= others;
                change *= others;
            }

            worst = Vector.Max(worst, Vector.Abs(projected));
            any = Vector.Max(any, Vector.Abs(change));
            alpha[lane] = after;
            score[lane] = change;
        }

        largestChange = Largest(any);
        if (!isHere)
        {
            return Largest(worst);
        }

        var ownGradient = (ownAlpha * Soft) + ownScore - 1;
        alphas[label] = Math.Max(ownAlpha - (ownGradient / square), 0);
        scores[label] = alphas[label] - ownAlpha;
        largestChange = Math.Max(largestChange, Math.Abs(scores[label]));
        return Math.Max(Largest(worst), Math.Abs(ownAlpha == 0 ? Math.Min(ownGradient, 0) : ownGradient));
    }

    private static Vector<float> Others(int own)
    {
        Span<float> ones = stackalloc float[Vector<float>.Count];
        ones.Fill(1);
        ones[own] = 0;
        return new Vector<float>(ones);
    }

    private static float Largest(Vector<float> vector)
    {
        var largest = 0f;
        for (var at = 0; at < Vector<float>.Count; at++)
        {
            largest = Math.Max(largest, vector[at]);
        }

        return largest;
    }
}
