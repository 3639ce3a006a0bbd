using ErgBot.Answers.Understanding;

namespace ErgBot.Tests.Answers.Understanding;

public sealed class ThresholdsTests
{
    [Fact]
    public void Answers_from_where_one_in_twenty_is_wrong_and_offers_what_is_nearly_always_missed_below()
    {
        // A hundred right ones from 0.01 to 1; off topic up to 0.5, a hundred as well.
        var seen = Enumerable.Range(1, 100).SelectMany(at => new[] { (at / 100.0, false, true), (at / 200.0, true, false) }).ToList();

        var thresholds = Thresholds.From(seen, Caution.Usual);

        Assert.Equal(0.03, thresholds.Offer, 2);
        var right = seen.Count(each => each.Item3 && each.Item1 >= thresholds.Answer);
        var wrong = seen.Count(each => each.Item2 && each.Item1 >= thresholds.Answer) * 3 / 7.0;
        Assert.InRange(wrong / (wrong + right), 0.03, 0.05);
        Assert.Equal(Decision.Answer, thresholds.For(0.9, isDoubtful: false));
        Assert.Equal(Decision.Offer, thresholds.For(0.2, isDoubtful: false));
        Assert.Equal(Decision.Unknown, thresholds.For(0.01, isDoubtful: false));
    }

    [Theory]
    [InlineData(0.59, false, nameof(Decision.Offer))]
    [InlineData(0.61, false, nameof(Decision.Answer))]
    [InlineData(0.61, true, nameof(Decision.Offer))]
    [InlineData(0.81, true, nameof(Decision.Answer))]
    [InlineData(0.06, false, nameof(Decision.Unknown))]
    [InlineData(0.06, true, nameof(Decision.Offer))]
    [InlineData(0.04, true, nameof(Decision.Unknown))]
    public void What_is_doubtful_is_rather_asked_about_than_answered_or_given_up(double confidence, bool isDoubtful, string decision) =>
        Assert.Equal(decision, new Thresholds(0.1, 0.6, new Caution(0, 0, DoubtfulOffer: 0.5, DoubtfulAnswer: 0.5)).For(confidence, isDoubtful).ToString());

    [Fact]
    public void More_wrong_answers_allowed_are_more_answers()
    {
        var seen = Enumerable.Range(1, 100).SelectMany(at => new[] { (at / 100.0, false, true), (at / 200.0, true, false) }).ToList();

        Assert.True(Thresholds.From(seen, Caution.Usual with { Wrong = 0.2 }).Answer < Thresholds.From(seen, Caution.Usual).Answer);
        Assert.True(Thresholds.From(seen, Caution.Usual with { Missed = 0 }).Offer < Thresholds.From(seen, Caution.Usual).Offer);
    }
}
