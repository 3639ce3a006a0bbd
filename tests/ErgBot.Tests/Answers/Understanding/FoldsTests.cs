using ErgBot.Answers.Understanding;

namespace ErgBot.Tests.Answers.Understanding;

public sealed class FoldsTests
{
    private const int Parts = 5;

    // Labels of two to eight sentences, and twelve without a label.
    private static readonly List<Labelled> _sentences =
    [
        .. Enumerable.Range(2, 7).SelectMany(count => Enumerable.Range(0, count).Select(at => new Labelled($"{count} {at}", $"label-{count}"))),
        .. Enumerable.Range(0, 12).Select(at => new Labelled($"off {at}", null)),
    ];

    [Fact]
    public void Each_part_has_its_share_of_every_label_and_of_what_has_none()
    {
        var dealt = Folds.Of(_sentences, Parts);

        Assert.All(
            Enumerable.Range(0, _sentences.Count).GroupBy(at => _sentences[at].Label),
            label => Assert.All(Shares(label.Select(at => dealt[at])), share => Assert.InRange(share, label.Count() / Parts, (label.Count() / Parts) + 1)));
    }

    [Fact]
    public void No_part_is_crowded_by_small_labels() =>
        Assert.All(Shares(Folds.Of(_sentences, Parts)), share => Assert.InRange(share, _sentences.Count / Parts, (_sentences.Count / Parts) + 1));

    [Fact]
    public void The_order_within_a_label_is_mixed_and_the_same_every_time()
    {
        var many = Enumerable.Range(0, 50).Select(at => new Labelled($"{at}", "one")).ToList();

        Assert.Equal(Folds.Of(many, Parts), Folds.Of(many, Parts));
        Assert.NotEqual(Enumerable.Range(0, 50).Select(at => at % Parts), Folds.Of(many, Parts));
    }

    private static IEnumerable<int> Shares(IEnumerable<int> dealt) => Enumerable.Range(0, Parts).Select(part => dealt.Count(to => to == part));
}
