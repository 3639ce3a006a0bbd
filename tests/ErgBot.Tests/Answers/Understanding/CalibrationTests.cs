using ErgBot.Answers.Understanding;

namespace ErgBot.Tests.Answers.Understanding;

public sealed class CalibrationTests
{
    private static readonly List<(Signals Signals, bool IsOffTopic, bool IsRight, double Weight)> _seen =
        [.. Enumerable.Range(0, 200).Select(at => (With((at / 100.0) - 1), false, at % 10 < at / 20, 1.0))];

    private static readonly List<(Signals Signals, bool IsOffTopic, bool IsRight, double Weight)> _offTopic =
        [.. Enumerable.Range(0, 50).Select(at => (With((at / 25.0) - 1, offTopic: 1 - (at % 3)), true, false, 2.0))];

    [Fact]
    public void A_wider_margin_never_lowers_the_confidence()
    {
        var calibration = new Calibration(_seen);
        var confidences = Enumerable.Range(-20, 40).Select(tenths => calibration.ConfidenceIn(With(tenths / 10.0))).ToArray();

        Assert.Equal(confidences.Order(), confidences);
        Assert.All(confidences, confidence => Assert.InRange(confidence, 0, 1));
        Assert.True(confidences[^1] - confidences[0] > 0.5);
    }

    [Fact]
    public void It_says_how_many_of_those_like_it_were_right() =>
        Assert.InRange(new Calibration(_seen).ConfidenceIn(With(0)), 0.4, 0.6);

    [Fact]
    public void What_looks_off_topic_is_trusted_less_however_clear_its_label()
    {
        var calibration = new Calibration([.. _seen, .. _offTopic]);

        Assert.True(calibration.ConfidenceIn(With(0.9, offTopic: 1)) < 0.5 * calibration.ConfidenceIn(With(0.9)));
    }

    [Fact]
    public void Where_right_and_wrong_are_cleanly_apart_it_stays_finite()
    {
        var calibration = new Calibration([.. _seen.Select(each => (each.Signals, false, each.Signals.Margin > 0, 1.0))]);

        Assert.True(calibration.ConfidenceIn(With(1)) > 0.9);
        Assert.True(calibration.ConfidenceIn(With(-1)) < 0.1);
    }

    [Fact]
    public void Where_all_is_right_it_is_sure() =>
        Assert.InRange(new Calibration([.. _seen.Select(each => (each.Signals, false, true, 1.0))]).ConfidenceIn(With(0)), 0.99, 1);

    [Fact]
    public void What_stands_for_more_counts_for_more()
    {
        var offTopicCountsMore = new Calibration([.. _seen, .. _offTopic.Select(each => each with { Weight = 20 })]);

        Assert.True(offTopicCountsMore.ConfidenceIn(With(0.9)) < new Calibration([.. _seen, .. _offTopic]).ConfidenceIn(With(0.9)));
    }

    private static Signals With(double margin, double offTopic = -1) => new(margin, margin / 2, 0.5, 0.5, 0.5, offTopic, 0.5, 1);
}
