using ErgBot.Answers.Understanding;
using ErgBot.Languages;

namespace ErgBot.Tests.Answers.Understanding;

public sealed class FeaturesTests
{
    private static readonly Features _features = new(new English(), [["joining", "us"], ["us"]]);

    [Fact]
    public void Stems_their_pairs_and_runs_of_letters_are_counted() => Assert.Equal(
        ["s:join", "s:join us", "s:us"],
        _features.All.Select(feature => feature.Name).Where(name => name.StartsWith("s:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Runs_of_two_to_four_letters_know_where_a_word_begins_and_ends() => Assert.Equal(
        ["c: u", "c: us", "c: us ", "c:s ", "c:us", "c:us "],
        new Features(new English(), [["us"]]).All.Select(feature => feature.Name).Where(name => name[0] == 'c').Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_rare_weighs_more()
    {
        var weights = _features.All.ToDictionary(feature => feature.Name, feature => feature.Weight);

        Assert.True(weights["s:join"] > weights["s:us"]);
    }

    [Fact]
    public void A_known_sentence_has_length_one_and_unknown_words_leave_less_of_it()
    {
        Assert.Equal(1, Length(["joining", "us"]), 5);
        Assert.InRange(Length(["joining", "us", "xylophone"]), 0.1, 0.9);
        Assert.Equal(0, Length(["xyz"]));
        Assert.Equal(0, Length([]));
    }

    [Fact]
    public void What_only_others_have_learned_is_unknown_here()
    {
        var reader = new Reader(new English(), [["joining", "us"], ["xylophone"]]);
        var features = new Features(reader, [reader.Read(["joining", "us"])]);

        Assert.DoesNotContain(features.All, feature => feature.Name == "s:xylophon");
        Assert.InRange(features.VectorOf(["joining", "us", "xylophone"]).Values.Sum(value => value * value), 0.01, 0.81);
    }

    [Fact]
    public void Indexes_ascend() => Assert.Equal(_features.VectorOf(["us", "joining"]).Indexes.Order(), _features.VectorOf(["us", "joining"]).Indexes);

    private static double Length(IReadOnlyList<string> words) => Math.Sqrt(_features.VectorOf(words).Values.Sum(value => value * value));
}
