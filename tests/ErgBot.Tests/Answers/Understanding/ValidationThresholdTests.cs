using ErgBot.Answers.Understanding;
using ErgBot.Benchmarks.Understanding;

namespace ErgBot.Tests.Answers.Understanding;

/// <summary>The bench's own rule, as what it prints is only as right as this.</summary>
public sealed class ValidationThresholdTests
{
    // Off topic up to 0.3, meant and right from 0.2 on: at 0.3 two right ones are lost for eleven refused.
    private static readonly List<Tested> _valid = [.. Enumerable.Range(1, 30).Select(at => Seen(at / 100.0, null)), .. Enumerable.Range(29, 70).Select(at => Seen(at / 100.0, "a"))];

    [Fact]
    public void The_best_accuracy_decides()
    {
        Assert.InRange(new ValidationThreshold(_valid, 1).ToTheLetter, 0.28, 0.2801);
        Assert.InRange(new ValidationThreshold(_valid, 3).ToTheLetter, 0.30, 0.3001);
    }

    [Fact]
    public void The_mean_over_resamples_is_near_it_and_the_same_every_time()
    {
        var bagged = new ValidationThreshold(_valid, 1).Bagged;

        Assert.InRange(bagged, 0.27, 0.31);
        Assert.Equal(bagged, new ValidationThreshold(_valid, 1).Bagged);
    }

    [Fact]
    public void Where_nothing_is_off_topic_nothing_is_turned_away() =>
        Assert.InRange(new ValidationThreshold([.. _valid.Where(each => each.Sentence.Label is not null)], 1).ToTheLetter, 0, 0.29);

    private static Tested Seen(double confidence, string? label) => new(new Labelled("", label), new Understood(Decision.Answer, confidence, [new Ranked("a", 1)]), 0);
}
