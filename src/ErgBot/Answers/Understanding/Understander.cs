using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>
/// Understands sentences like those that it was trained on, and knows when it doesn't. How sure it is was learned on parts of the training sentences
/// by rankers that had seen only the rest. Nothing in it is random: the same sentences make the same bytes.
/// </summary>
internal sealed class Understander
{
    private const int Parts = 5;

    private readonly Ranker _ranker;
    private readonly Calibration _calibration;
    private readonly Thresholds _thresholds;

    /// <param name="profile">The language.</param>
    /// <param name="training">The sentences; those without a label count against every label. Two with a label at the least.</param>
    public Understander(ITextProfile profile, IReadOnlyList<Labelled> training)
    {
        var seen = OutOfFold(profile, training);
        var offTopic = Thresholds.WeightOfOffTopic(seen.Count, seen.Count(each => each.Sentence.Label is null));
        _calibration = new Calibration([.. seen.Select(each => (each.Ranking.Signals, IsRight(each), each.Sentence.Label is null ? offTopic : 1))]);
        _thresholds = Thresholds.From([.. seen.Select(each => (_calibration.ConfidenceIn(each.Ranking.Signals), each.Sentence.Label is null, IsRight(each)))]);
        _ranker = new Ranker(profile, training);
    }

    public Understood Understand(string text)
    {
        var (best, signals) = _ranker.Rank(text);
        var confidence = _calibration.ConfidenceIn(signals);
        return new Understood(_thresholds.For(confidence), confidence, best);
    }

    public bool IsWord(string word) => _ranker.IsWord(word);

    public Explanation Explain(string text) => _ranker.Explain(text);

    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(_thresholds.Offer);
        writer.Write(_thresholds.Answer);
        _calibration.Write(writer);
        _ranker.Write(writer);
        writer.Flush();
        return bytes.ToArray();
    }

    private static List<(Labelled Sentence, Ranking Ranking)> OutOfFold(ITextProfile profile, IReadOnlyList<Labelled> training)
    {
        var dealt = Folds.Of(training, Parts);
        var seen = new List<(Labelled, Ranking)>(training.Count);
        for (var part = 0; part < Parts; part++)
        {
            var rest = training.Where((_, at) => dealt[at] != part).ToList();
            if (rest.Exists(sentence => sentence.Label is not null))
            {
                var ranker = new Ranker(profile, rest);
                seen.AddRange(training.Where((_, at) => dealt[at] == part).Select(sentence => (sentence, ranker.Rank(sentence.Text))));
            }
        }

        return seen;
    }

    private static bool IsRight((Labelled Sentence, Ranking Ranking) each) => each.Sentence.Label == each.Ranking.Best[0].Label;
}
