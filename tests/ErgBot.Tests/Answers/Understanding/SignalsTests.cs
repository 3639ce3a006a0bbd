using ErgBot.Answers.Understanding;
using ErgBot.Languages;

namespace ErgBot.Tests.Answers.Understanding;

/// <summary>What a ranker sees in a sentence, on a handful of sentences that it learned from.</summary>
public sealed class SignalsTests
{
    private static readonly Ranker _ranker = Learn(
        new("when is the kick-off", "kick-off"), new("when does the kick-off begin", "kick-off"), new("what time is the kick-off", "kick-off"),
        new("who may join a group", "who"), new("who is allowed to join", "who"), new("can anybody join the groups", "who"),
        new("what is for lunch", null), new("when does the bus leave", null), new("who won the match", null));

    [Fact]
    public void A_stored_sentence_is_nearest_to_itself_and_all_of_it_is_known()
    {
        var (best, nearest, signals) = _ranker.Rank("when is the kick-off");

        Assert.Equal("kick-off", best[0].Label);
        Assert.Equal(new Labelled("when is the kick-off", "kick-off"), nearest);
        Assert.Equal(1, signals.Nearest, 5);
        Assert.Equal((1, 1), (signals.OwnWords, signals.KnownWords));
        Assert.True(signals.Margin > 0 && signals.Lead > 0);
    }

    [Fact]
    public void An_off_topic_sentence_is_near_the_off_topic_ones_and_scores_as_one()
    {
        var (meant, stray) = (_ranker.Rank("who may join").Signals, _ranker.Rank("when does the bus leave").Signals);

        Assert.Equal(1, stray.NearestOffTopic, 5);
        Assert.True(stray.NearestOffTopic > meant.NearestOffTopic);
        Assert.True(stray.OffTopic > 0 && meant.OffTopic < 0);
        Assert.True(stray.Margin < 0);
    }

    [Fact]
    public void What_is_between_two_labels_is_crowded() =>
        Assert.True(_ranker.Rank("kick-off join").Signals.Crowd > _ranker.Rank("when is the kick-off").Signals.Crowd);

    [Fact]
    public void Off_topic_is_never_the_best() =>
        Assert.DoesNotContain(_ranker.Rank("what is for lunch").Best, best => best.Label is not ("kick-off" or "who"));

    [Fact]
    public void It_learns_without_any_off_topic_sentence()
    {
        var signals = Learn(new("when is it", "when"), new("where is it", "where")).Rank("when").Signals;

        Assert.Equal(0, signals.NearestOffTopic);
        Assert.All(signals.ToArray(), signal => Assert.True(double.IsFinite(signal)));
    }

    private static Ranker Learn(params Labelled[] sentences)
    {
        var english = new English();
        var reader = new Reader(english, [.. sentences.Select(sentence => english.Words(sentence.Text))]);
        var lesson = new Lesson(reader, [.. sentences.Select(sentence => new Taught(sentence, reader.Read(english.Words(sentence.Text))))]);
        var weights = SvmTrainer.Train(lesson.Vectors, lesson.LabelOf, lesson.Labels.Length + 1, lesson.Features.Count).Weights;
        return new Ranker(english, reader, lesson, weights);
    }
}
