using ErgBot.Answers.Understanding;

namespace ErgBot.Tests.Answers.Understanding;

public sealed class ThresholdsTests
{
    [Fact]
    public void Answers_from_where_one_in_twenty_is_wrong_and_offers_what_is_nearly_always_missed_below()
    {
        // A hundred right ones from 0.01 to 1; off topic up to 0.5, a hundred as well.
        var seen = Enumerable.Range(1, 100).SelectMany(at => new[] { (at / 100.0, false, true), (at / 200.0, true, false) }).ToList();

        var thresholds = Thresholds.From(seen);

        Assert.Equal(0.03, thresholds.Offer, 2);
        var right = seen.Count(each => each.Item3 && each.Item1 >= thresholds.Answer);
        var wrong = seen.Count(each => each.Item2 && each.Item1 >= thresholds.Answer) * 3 / 7.0;
        Assert.InRange(wrong / (wrong + right), 0.03, 0.05);
        Assert.Equal(Decision.Answer, thresholds.For(0.9));
        Assert.Equal(Decision.Offer, thresholds.For(0.2));
        Assert.Equal(Decision.Unknown, thresholds.For(0.01));
    }
}
