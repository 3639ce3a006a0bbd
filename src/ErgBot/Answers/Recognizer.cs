namespace ErgBot.Answers;

/// <summary>
/// Understands a sentence by the example that shares most with it: the cosine between weighted words and word pairs (tf-idf over all examples).
/// Words that no example has count as well, so that a long sentence about something else stays far from everything. An example in which
/// a group is named is only like a sentence in which one is.
/// </summary>
internal sealed class Recognizer
{
    // Chosen by hand; a recognizer that learns them from the examples is to replace this one.
    private const double SureFrom = 0.48;
    private const double NearFrom = 0.25;
    private const double PairWeight = 0.5;
    private const double ClearLead = 0.03;
    private const int MostNear = 3;

    private readonly Dictionary<string, double> _weights;
    private readonly double _unseenWeight;
    private readonly IReadOnlyList<(Topic Topic, Dictionary<string, double> Vector)> _examples;

    public Recognizer(IReadOnlyList<Topic> topics)
    {
        var read = topics.SelectMany(topic => topic.Examples.Select(example => (Topic: topic, Terms: Terms(example)))).ToList();
        _unseenWeight = Math.Log(1 + read.Count) + 1;
        _weights = read
            .SelectMany(example => example.Terms.Distinct())
            .GroupBy(term => term)
            .ToDictionary(term => term.Key, term => Math.Log((1.0 + read.Count) / (1 + term.Count())) + 1);
        _examples = [.. read.Select(example => (example.Topic, Vector(example.Terms)))];
    }

    /// <param name="text">What somebody wrote, the names of groups masked by <see cref="Topic.NamedGroup"/>.</param>
    public Recognition Recognize(string text)
    {
        var asked = Vector(Terms(text));
        var namesGroup = asked.ContainsKey(Topic.NamedGroup);
        var ranked = _examples
            .Where(example => namesGroup || !example.Vector.ContainsKey(Topic.NamedGroup))
            .GroupBy(example => example.Topic, (topic, examples) => (Topic: topic, Score: examples.Max(example => Cosine(asked, example.Vector))))
            .Where(topic => topic.Score >= NearFrom)
            .OrderByDescending(topic => topic.Score)
            .ToList();
        var sure = ranked.Count > 0 && ranked[0].Score >= SureFrom && (ranked.Count == 1 || ranked[0].Score - ranked[1].Score >= ClearLead || ranked[0].Score > 0.999);
        return sure
            ? new Recognition(ranked[0].Topic, [])
            : new Recognition(null, [.. ranked.Take(MostNear).Select(topic => topic.Topic)]);
    }

    private static List<string> Terms(string text)
    {
        var words = Words.Of(text);
        return [.. words, .. words.Zip(words.Skip(1), (first, second) => $"{first} {second}")];
    }

    /// <summary>Weighted terms, scaled to length one.</summary>
    private Dictionary<string, double> Vector(List<string> terms)
    {
        var vector = terms.GroupBy(term => term).ToDictionary(term => term.Key, term => Weight(term.Key) * (1 + Math.Log(term.Count())));
        var length = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        return vector.ToDictionary(term => term.Key, term => term.Value / length);
    }

    /// <summary>A pair repeats what its two words say already, so it counts half.</summary>
    private double Weight(string term) =>
        _weights.GetValueOrDefault(term, _unseenWeight) * (term.Contains(' ', StringComparison.Ordinal) ? PairWeight : 1);

    private static double Cosine(Dictionary<string, double> a, Dictionary<string, double> b) =>
        a.Sum(term => term.Value * b.GetValueOrDefault(term.Key));
}
