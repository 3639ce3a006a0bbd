using ErgBot.Answers.Understanding;

namespace ErgBot.Tests.Answers.Understanding;

public sealed class CalibrationTests
{
    private static readonly List<(Signals Signals, bool IsRight, double Weight)> _seen =
        [.. Enumerable.Range(0, 200).Select(at => (With(at / 100.0 - 1), at % 10 < at / 20, 1.0))];

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
    public void Where_right_and_wrong_are_cleanly_apart_it_stays_finite()
    {
        var calibration = new Calibration([.. _seen.Select(each => (each.Signals, each.Signals.Margin > 0, 1.0))]);

        Assert.True(calibration.ConfidenceIn(With(1)) > 0.9);
        Assert.True(calibration.ConfidenceIn(With(-1)) < 0.1);
    }

    [Fact]
    public void What_stands_for_more_counts_for_more()
    {
        var wrongCountsMore = new Calibration([.. _seen.Select((each, at) => (each.Signals, each.IsRight, !each.IsRight && at > 150 ? 5.0 : 1))]);

        Assert.True(wrongCountsMore.ConfidenceIn(With(0.9)) < new Calibration(_seen).ConfidenceIn(With(0.9)));
    }

    private static Signals With(double margin) => new(margin, margin / 2, 0.5, 0.5, 0.5, 0.5, 0.5, 1);
}
