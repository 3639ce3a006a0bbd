using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>
/// Understands sentences like those that it was trained on, and knows when it doesn't. How sure it is was learned on parts of the training sentences
/// by rankers that had seen only the rest. Nothing in it is random: the same sentences make the same bytes.
/// </summary>
internal sealed class Understander
{
    private const int Parts = 5;
    private const int SentencesAtOnce = 500;

    // A label with so few sentences hardly weighs against all the others: where nothing is sure, that one of its sentences is close counts as well.
    private const int Few = 4;
    private const double Close = 0.4;

    private readonly Ranker _ranker;
    private readonly Learned _learned;
    private readonly HashSet<string> _few;

    /// <param name="profile">The language.</param>
    /// <param name="training">The sentences; those without a label count against every label. Two with a label at the least.</param>
    /// <param name="caution">When to answer; the usual when nothing else is said.</param>
    /// <param name="files">Where what is learned is kept for the next start; nowhere when nothing else is said.</param>
    public Understander(ITextProfile profile, IReadOnlyList<Labelled> training, Caution? caution = null, LearnedFiles? files = null)
    {
        var careful = caution ?? Caution.Usual;
        var words = training.Select(sentence => profile.Words(sentence.Text)).ToArray();
        var reader = new Reader(profile, words);
        var taught = new Taught[words.Length];
        TwoThreads.Each((words.Length + SentencesAtOnce - 1) / SentencesAtOnce, some =>
        {
            for (var at = some * SentencesAtOnce; at < Math.Min(words.Length, (some + 1) * SentencesAtOnce); at++)
            {
                taught[at] = new Taught(training[at], reader.Read(words[at]));
            }
        });
        var lesson = new Lesson(reader, taught);
        var key = files is null ? "" : Learned.KeyOf(training, careful, profile.GetType().Name);
        if (files?.Find(key) is { } known)
        {
            _learned = Learned.From(known, lesson, careful);
        }
        else
        {
            _learned = Learn(profile, reader, lesson, careful);
            files?.Keep(key, _learned.ToBytes());
        }

        _ranker = new Ranker(profile, reader, lesson, _learned.Weights);
        _few = [.. training.Select(sentence => sentence.Label).OfType<string>().GroupBy(label => label).Where(label => label.Count() <= Few).Select(label => label.Key)];
    }

    public Understood Understand(string text)
    {
        var ranking = _ranker.Rank(text);
        var confidence = _learned.Calibration.ConfidenceIn(ranking.Signals);
        var understood = new Understood(_learned.Thresholds.For(confidence, ranking.IsDoubtful), confidence, ranking.Best);
        return understood.Decision != Decision.Answer && ranking.Signals.Nearest >= Close && _few.Contains(ranking.Nearest.Label!)
            ? understood with { Decision = Decision.Offer, Best = WithIn(understood.Best, ranking.Nearest.Label!) }
            : understood;
    }

    public bool IsWord(string word) => _ranker.IsWord(word);

    public Explanation Explain(string text) => _ranker.Explain(text);

    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        _ranker.Write(writer);
        writer.Write(_learned.ToBytes());
        writer.Flush();
        return bytes.ToArray();
    }

    private static Learned Learn(ITextProfile profile, Reader reader, Lesson lesson, Caution caution)
    {
        var (weights, counts) = SvmTrainer.Train(lesson.Vectors, lesson.LabelOf, lesson.Labels.Length + 1, lesson.Features.Count);
        var taught = lesson.Training.ToArray();
        var seen = new HeldOut(profile, reader, taught, Folds.Of([.. taught.Select(each => each.Sentence)], Parts), counts).Seen();

        var offTopic = Thresholds.WeightOfOffTopic(seen.Count, seen.Count(each => each.Sentence.Label is null));
        var calibration = new Calibration([.. seen.Select(each => (each.Ranking.Signals, each.Sentence.Label is null, IsRight(each), each.Sentence.Label is null ? offTopic : 1))]);
        return new Learned(
            weights,
            calibration,
            Thresholds.From([.. seen.Select(each => (calibration.ConfidenceIn(each.Ranking.Signals), each.Sentence.Label is null, IsRight(each)))], caution));
    }

    private static IReadOnlyList<Ranked> WithIn(IReadOnlyList<Ranked> best, string label) => best.Any(each => each.Label == label)
        ? best
        : [new Ranked(label, best[^1].Score), .. best.SkipLast(1)];

    private static bool IsRight((Labelled Sentence, Ranking Ranking) each) => each.Sentence.Label == each.Ranking.Best[0].Label;
}
