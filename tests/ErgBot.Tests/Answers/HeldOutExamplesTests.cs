using System.Globalization;
using ErgBot.Answers;
using ErgBot.Answers.Understanding;
using ErgBot.Languages;
using ErgBot.Tests.Testing;
using Xunit.Abstractions;

namespace ErgBot.Tests.Answers;

/// <summary>
/// Leaves examples out and asks for them. One at a time would mean thousands of trainings; twenty parts leave each example out in turn as well, with a
/// twentieth of the other examples of every topic.
/// </summary>
public sealed class HeldOutExamplesTests(ITestOutputHelper output)
{
    private const int Parts = 20;

    private static readonly English _english = new();

    [Fact]
    public void Nine_of_ten_examples_would_be_understood_without_having_been_learned()
    {
        var seen = Seen(Examples());
        var asked = seen.Where(each => each.Sentence.Label is not null).ToList();
        Say(seen, asked);

        var right = Share(asked, IsRight);
        Assert.True(right >= 90, $"{right}");
        Assert.All(asked.GroupBy(each => each.Sentence.Label), topic => Assert.True(Share([.. topic], IsRight) >= 70, topic.Key));
    }

    private static List<Labelled> Examples() =>
    [
        .. ContentFiles.Known.Files.Topics.SelectMany(topic => topic.Examples.Select(example => new Labelled(example, topic.Id))),
        .. ContentFiles.Known.Files.OffTopic.Select(sentence => new Labelled(sentence, null)),
    ];

    private static (Labelled Sentence, Ranking Ranking)[] Seen(List<Labelled> examples)
    {
        var part = new int[examples.Count];
        foreach (var topic in Enumerable.Range(0, examples.Count).GroupBy(at => examples[at].Label))
        {
            foreach (var (at, turn) in topic.Select((at, turn) => (at, turn)))
            {
                part[at] = turn % Parts;
            }
        }

        var words = examples.ConvertAll(example => _english.Words(example.Text));
        var reader = new Reader(_english, words);
        Taught[] taught = [.. examples.Zip(words, (example, own) => new Taught(example, reader.Read(own)))];
        var all = new Lesson(reader, taught);
        var counts = SvmTrainer.Train(all.Vectors, all.LabelOf, all.Labels.Length + 1, all.Features.Count).Counts;
        return [.. new HeldOut(_english, reader, taught, part, counts).Seen()];
    }

    /// <summary>How they would be answered: with confidence and thresholds learned from these very rankings, as the bot learns its own from five parts.</summary>
    private void Say((Labelled Sentence, Ranking Ranking)[] seen, List<(Labelled Sentence, Ranking Ranking)> asked)
    {
        var offTopic = Thresholds.WeightOfOffTopic(seen.Length, seen.Length - asked.Count);
        var calibration = new Calibration([.. seen.Select(each => (each.Ranking.Signals, each.Sentence.Label is null, IsRight(each), each.Sentence.Label is null ? offTopic : 1))]);
        double Confidence((Labelled Sentence, Ranking Ranking) each) => calibration.ConfidenceIn(each.Ranking.Signals);
        var thresholds = Thresholds.From([.. seen.Select(each => (Confidence(each), each.Sentence.Label is null, IsRight(each)))], Recognizer.Caution);
        bool Is((Labelled Sentence, Ranking Ranking) each, Decision decision) => thresholds.For(Confidence(each), each.Ranking.IsDoubtful) == decision;
        bool IsInBest((Labelled Sentence, Ranking Ranking) each) => each.Ranking.Best.Any(best => best.Label == each.Sentence.Label);
        var others = seen.Where(each => each.Sentence.Label is null).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {asked.Count} examples of {asked.DistinctBy(each => each.Sentence.Label).Count()} topics held out in {Parts} parts: {Share(asked, IsRight):F1} % nearest to their own topic, {Share(asked, IsInBest):F1} % to three topics with their own
            answered right {Share(asked, each => IsRight(each) && Is(each, Decision.Answer)):F1} %, answered wrong {Share(asked, each => !IsRight(each) && Is(each, Decision.Answer)):F1} %, offered {Share(asked, each => IsInBest(each) && Is(each, Decision.Offer)):F1} %, something else offered {Share(asked, each => !IsInBest(each) && Is(each, Decision.Offer)):F1} %, unknown {Share(asked, each => Is(each, Decision.Unknown)):F1} %
            {others.Count} sentences off topic: answered {Share(others, each => Is(each, Decision.Answer)):F1} %, offered something {Share(others, each => Is(each, Decision.Offer)):F1} %
            """));
        foreach (var topic in asked.GroupBy(each => each.Sentence.Label).OrderBy(topic => Share([.. topic], IsRight)).Take(12))
        {
            var takenFor = topic.Where(each => !IsRight(each)).GroupBy(each => each.Ranking.Best[0].Label).OrderByDescending(other => other.Count()).Take(4);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {topic.Key,-24}{Share([.. topic], IsRight),6:F1} %  {string.Join(", ", takenFor.Select(other => $"{other.Key} {other.Count()}"))}"));
        }
    }

    private static bool IsRight((Labelled Sentence, Ranking Ranking) each) => each.Ranking.Best[0].Label == each.Sentence.Label;

    private static double Share(List<(Labelled Sentence, Ranking Ranking)> of, Func<(Labelled Sentence, Ranking Ranking), bool> what) => 100.0 * of.Count(what) / of.Count;
}
