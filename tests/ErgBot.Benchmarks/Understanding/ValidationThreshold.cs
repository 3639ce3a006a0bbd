using ErgBot.Answers.Understanding;

namespace ErgBot.Benchmarks.Understanding;

/// <summary>
/// A threshold from validation data alone, where turning away an off-topic sentence is worth a number of right answers. Worth one it is the
/// paper's rule: the best accuracy on the validation set, off topic being one more label.
/// </summary>
internal sealed class ValidationThreshold
{
    private const int Resamples = 200;
    private const ulong Seed = 5;

    // By confidence, the lowest first; worth more than 0 to turn away what is off topic, less than 0 what is right.
    private readonly (double Confidence, double Worth)[] _items;

    public ValidationThreshold(IEnumerable<Tested> valid, double worth) => _items =
    [
        .. valid
            .Where(each => each.IsRight || each.Sentence.Label is null)
            .Select(each => (each.Understood.Confidence, each.IsRight ? -1 : worth))
            .OrderBy(item => item.Confidence),
    ];

    /// <summary>The lowest of the best thresholds.</summary>
    public double ToTheLetter => Best([.. Enumerable.Repeat(1, _items.Length)]).Lowest;

    /// <summary>
    /// The same rule on resamples of the same data, and the mean of what it chooses (Breiman's bagging). The top of the accuracy curve is flat, and a few of a
    /// hundred off-topic sentences move its highest point far: on halves of validation sets, off-topic recall on the other half varies by a third less, and
    /// accuracy there is no worse. The mean is taken of log-odds, in which confidence isn't crowded at its ends.
    /// </summary>
    public double Bagged
    {
        get
        {
            var random = new SplitMix64(Seed);
            var sum = 0.0;
            for (var resample = 0; resample < Resamples; resample++)
            {
                var times = new int[_items.Length];
                for (var drawn = 0; drawn < times.Length; drawn++)
                {
                    times[random.Below(times.Length)]++;
                }

                var (lowest, highest) = Best(times);
                sum += (LogOdds(lowest) + LogOdds(highest)) / 2;
            }

            return 1 / (1 + Math.Exp(-sum / Resamples));
        }
    }

    private (double Lowest, double Highest) Best(int[] times)
    {
        var (score, best) = (0.0, 0.0);
        var (lowest, highest) = (_items[0].Confidence, _items[0].Confidence);
        for (var at = 0; at < _items.Length; at++)
        {
            score += times[at] * _items[at].Worth;
            var isLastOfEquals = at + 1 == _items.Length || _items[at + 1].Confidence > _items[at].Confidence;
            if (isLastOfEquals && score >= best)
            {
                // Between this one, which is turned away, and the next, which isn't.
                highest = at + 1 == _items.Length ? Math.BitIncrement(_items[at].Confidence) : _items[at + 1].Confidence;
                (best, lowest) = score > best ? (score, Math.BitIncrement(_items[at].Confidence)) : (best, lowest);
            }
        }

        return (lowest, highest);
    }

    private static double LogOdds(double confidence) => Math.Log(confidence / (1 - confidence));
}
