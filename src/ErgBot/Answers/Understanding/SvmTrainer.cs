using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ErgBot.Answers.Understanding;

/// <summary>
/// Trains one linear classifier a label against all others: a support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al. 2008).
/// All labels walk the same sentences in the same order, so a step is element-wise over labels; multiplying and then adding, never fused, makes
/// the sums, and so the bytes, the same whatever the width of its vectors.
/// </summary>
internal static class SvmTrainer
{
    private const float C = 3;
    private const int MostRounds = 30;
    private const float CloseEnough = 0.02f;
    private const float Little = 0.05f;
    private const int RoundsOfRest = 2;
    private const ulong Seed = 1;

    /// <param name="sentences">Vectors over the features.</param>
    /// <param name="labels">The label of each sentence.</param>
    /// <param name="labelCount">How many labels there are.</param>
    /// <param name="featureCount">How many features there are.</param>
    /// <param name="thoroughly">Whether to visit every sentence in every round; else one that changed little rests for some, which takes half the time.</param>
    public static LinearWeights Train(SparseVector[] sentences, int[] labels, int labelCount, int featureCount, bool thoroughly)
    {
        var weights = new LinearWeights(featureCount, labelCount);
        var alphas = new float[sentences.Length * weights.Stride];
        var squares = Array.ConvertAll(sentences, sentence => sentence.Values.Sum(value => value * value) + 1 + (1 / (2 * C)));
        var order = Enumerable.Range(0, sentences.Length).ToArray();
        var random = new SplitMix64(Seed);
        var margin = new float[weights.Stride];
        margin.AsSpan(0, labelCount).Fill(1);
        var scores = new float[weights.Stride];
        var rests = new int[sentences.Length];
        for (var round = 0; round < MostRounds; round++)
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
                worst = Math.Max(worst, Step(scores, alphas.AsSpan(at * weights.Stride, weights.Stride), margin, labels[at], squares[at], out var change));
                rests[at] = !thoroughly && change < Little ? RoundsOfRest : 0;
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

        weights.Round();
        return weights;
    }

    /// <summary>One step on one sentence: the scores become what is added to the weights. Returns the largest projected gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // training is over before the runtime would get round to optimizing it
    private static float Step(float[] scores, Span<float> alphas, float[] margin, int label, float square, out float largestChange)
    {
        const float Soft = 1 / (2 * C);
        var (ownScore, ownAlpha) = (scores[label], alphas[label]);
        var worst = Vector<float>.Zero;
        var any = Vector<float>.Zero;
        var score = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        var alpha = MemoryMarshal.Cast<float, Vector<float>>(alphas);
        var wanted = MemoryMarshal.Cast<float, Vector<float>>(margin.AsSpan());
        var ownLane = label / Vector<float>.Count;
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

        var largest = Largest(worst);
        var ownGradient = (ownAlpha * Soft) + ownScore - 1;
        alphas[label] = Math.Max(ownAlpha - (ownGradient / square), 0);
        scores[label] = alphas[label] - ownAlpha;
        largestChange = Math.Max(Largest(any), Math.Abs(scores[label]));
        return Math.Max(largest, Math.Abs(ownAlpha == 0 ? Math.Min(ownGradient, 0) : ownGradient));
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
