namespace ErgBot.Benchmarks.Understanding;

/// <summary>What a test comes to. Shares are per cent.</summary>
internal static class Figures
{
    public static double Accuracy(IReadOnlyCollection<Tested> tested) => Share(tested, each => each.IsRight);

    public static double Share(IReadOnlyCollection<Tested> tested, Func<Tested, bool> what) =>
        tested.Count == 0 ? double.NaN : 100.0 * tested.Count(what) / tested.Count;

    /// <summary>How likely a sentence that means something is trusted more than one that is off topic.</summary>
    public static double AreaUnderCurve(IReadOnlyCollection<Tested> meant, IReadOnlyCollection<Tested> offTopic)
    {
        var below = offTopic.Select(each => each.Understood.Confidence).Order().ToArray();
        return meant.Average(each => (Before(below, each.Understood.Confidence, orEqual: false) + Before(below, each.Understood.Confidence, orEqual: true)) / 2.0 / below.Length);
    }

    /// <summary>The off-topic recall where the threshold leaves so much in scope, whatever threshold that is: a point of the curve itself.</summary>
    public static double RecallAt(double inScope, IReadOnlyCollection<Tested> meant, IReadOnlyCollection<Tested> offTopic)
    {
        var right = meant.Where(each => each.IsRight).Select(each => each.Understood.Confidence).OrderDescending().ToArray();
        var kept = (int)Math.Ceiling(inScope * meant.Count / 100);
        return kept > right.Length ? double.NaN : Share(offTopic, each => each.Understood.Confidence < right[kept - 1]);
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
