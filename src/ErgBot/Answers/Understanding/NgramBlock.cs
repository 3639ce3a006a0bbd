using System.Runtime.CompilerServices;

namespace ErgBot.Answers.Understanding;

/// <summary>One kind of n-gram with the weights that some sentences give them: rare ones count more (tf-idf).</summary>
internal sealed class NgramBlock
{
    private readonly int[] _indexes;
    private readonly List<int> _numbers = [];
    private readonly double _unseenWeight;
    private readonly double[] _weights;

    /// <param name="numbers">How many n-grams have a number.</param>
    /// <param name="documents">The sentences to learn from.</param>
    public NgramBlock(int numbers, IReadOnlyCollection<NgramCounts> documents)
    {
        var having = new int[numbers];
        foreach (var document in documents)
        {
            foreach (var number in document.Numbers)
            {
                having[number]++;
            }
        }

        _indexes = new int[numbers];
        for (var number = 0; number < numbers; number++)
        {
            _indexes[number] = having[number] > 0 ? _numbers.Count : -1;
            if (having[number] > 0)
            {
                _numbers.Add(number);
            }
        }

        _unseenWeight = Math.Log(1 + documents.Count) + 1;
        _weights = [.. _numbers.Select(number => Math.Log((1.0 + documents.Count) / (1 + having[number])) + 1)];
    }

    public int Count => _weights.Length;

    /// <summary>In the order of their indexes.</summary>
    public IEnumerable<(int Number, double Weight)> Known => _numbers.Zip(_weights);

    /// <summary>Below 0 when none of the sentences has it.</summary>
    public int IndexOf(int number) => number < 0 ? -1 : _indexes[number];

    public double WeightOf(int index) => index < 0 ? _unseenWeight : _weights[index];

    /// <summary>
    /// Fills in the known ones, the block scaled to <paramref name="length"/>. What none of the sentences has makes the block longer as well, so that a
    /// sentence about something else stays far from everything.
    /// </summary>
    /// <returns>How many those are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // each of thousands of sentences is turned into numbers before the runtime would get round to optimizing it
    public int Fill(Span<int> indexes, Span<float> values, int offset, NgramCounts ngrams, double length)
    {
        var (known, squares) = (0, 0.0);
        for (var at = 0; at < ngrams.Numbers.Length; at++)
        {
            var index = IndexOf(ngrams.Numbers[at]);
            var weight = (ngrams.Times[at] == 1 ? 1 : 1 + Math.Log(ngrams.Times[at])) * WeightOf(index);
            squares += weight * weight;
            if (index >= 0)
            {
                (indexes[known], values[known]) = (offset + index, (float)weight);
                known++;
            }
        }

        var scale = squares > 0 ? length / Math.Sqrt(squares) : 0;
        foreach (ref var value in values[..known])
        {
            value = (float)(value * scale);
        }

        return known;
    }
}
