namespace ErgBot.Benchmarks.Understanding;

/// <summary>What a test comes to. Shares are per cent.</summary>
internal static class Figures
{
    public static double Accuracy(IReadOnlyCollection<Tested> tested) => Share(tested, each => each.IsRight);

    public static double Share(IReadOnlyCollection<Tested> tested, Func<Tested, bool> what) =>
        tested.Count == 0 ? double.NaN : 100.0 * tested.Count(what) / tested.Count;

    /// <summary>The threshold that is best on validation data, when turning away an off-topic sentence is worth <paramref name="worth"/> right answers.</summary>
    public static double Threshold(IReadOnlyCollection<Tested> valid, double worth)
    {
        var score = valid.Sum(each => each.IsRight ? 1.0 : 0);
        var (best, threshold) = (score, 0.0);
        foreach (var same in valid.GroupBy(each => each.Understood.Confidence).OrderBy(same => same.Key))
        {
            foreach (var each in same)
            {
                score += each.Sentence.Label is null ? worth : each.IsRight ? -1 : 0;
            }

            (best, threshold) = score > best ? (score, Math.BitIncrement(same.Key)) : (best, threshold);
        }

        return threshold;
    }

    /// <summary>How likely a sentence that means something is trusted more than one that is off topic.</summary>
    public static double AreaUnderCurve(IReadOnlyCollection<Tested> meant, IReadOnlyCollection<Tested> offTopic)
    {
        var below = offTopic.Select(each => each.Understood.Confidence).Order().ToArray();
        return meant.Average(each => (Before(below, each.Understood.Confidence, orEqual: false) + Before(below, each.Understood.Confidence, orEqual: true)) / 2.0 / below.Length);
    }

    public static double Percentile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToArray();
        return ordered[(int)(share * (ordered.Length - 1))];
    }

    private static int Before(double[] ordered, double value, bool orEqual)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle] < value || (orEqual && ordered[middle] == value) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
