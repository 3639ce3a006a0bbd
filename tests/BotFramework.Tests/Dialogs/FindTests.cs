using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

public sealed class FindTests
{
    private static readonly List<SortedValue> Colors = ValuesOf("red", "green", "blue");
    private static readonly List<SortedValue> Similar = ValuesOf("option A", "option B", "option C");

    [Fact]
    public void A_single_word_is_found()
    {
        var found = Assert.Single(Find.FindValues("red", Colors));
        Assert.Equal((0, 2, "red", "value"), (found.Start, found.End, found.Text, found.TypeName));
        Assert.Equal(("red", 0, 1.0f), (found.Resolution.Value, found.Resolution.Index, found.Resolution.Score));
    }

    [Fact]
    public void Several_values_are_found_in_the_order_in_which_they_were_said()
    {
        Assert.Equal(["green", "red"], Find.FindValues("green then red", Colors).Select(found => found.Resolution.Value));
    }

    [Fact]
    public void Of_similar_values_the_whole_match_is_found()
    {
        Assert.Equal("option B", Assert.Single(Find.FindValues("option B", Similar)).Resolution.Value);
    }

    [Fact]
    public void Some_of_the_words_are_enough_only_if_that_is_allowed()
    {
        Assert.Empty(Find.FindValues("only option", Similar));
        var found = Assert.Single(Find.FindValues("B please", Similar, new FindValuesOptions { AllowPartialMatches = true }));
        Assert.Equal(("option B", 0.5f), (found.Resolution.Value, found.Resolution.Score));
    }

    [Theory]
    [InlineData("option really B", null, 0.666f)]
    [InlineData("option one two B", null, 0.5f)]
    [InlineData("option one two three B", null, null)]
    [InlineData("option one two three B", 3, 0.4f)]
    [InlineData("B option", null, null)]
    [InlineData("option one option B", null, 0.5f)]
    public void Other_words_between_lower_the_score_and_too_many_end_the_match(string said, int? distance, float? score)
    {
        var found = Find.FindValues(said, ValuesOf("option B"), new FindValuesOptions { MaxTokenDistance = distance });
        Assert.Equal(score, found.SingleOrDefault()?.Resolution.Score, new Tolerance());
    }

    [Fact]
    public void A_match_further_on_is_found_when_the_first_words_did_not_match()
    {
        var found = Assert.Single(Find.FindValues("the last time I chose the last one", ValuesOf("last one")));
        Assert.Equal("last one", found.Text);
        Assert.Equal(26, found.Start);
    }

    [Fact]
    public void The_longer_of_two_values_takes_the_words()
    {
        Assert.Equal("light blue", Assert.Single(Find.FindValues("light blue", ValuesOf("blue", "light blue"))).Resolution.Value);
    }

    [Fact]
    public void A_tokenizer_of_ones_own_is_used()
    {
        static List<Token> Letters(string? text, string? locale) =>
            (text ?? "").Select((letter, at) => new Token { Start = at, End = at, Text = $"{letter}", Normalized = $"{letter}" }).ToList();

        Assert.Single(Find.FindValues("xaby", ValuesOf("ab"), new FindValuesOptions { Tokenizer = Letters }));
    }

    [Fact]
    public void Choices_and_values_are_required()
    {
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("red", (IList<Choice>)null!));
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("red", (IList<string>)null!));
        Assert.Throws<ArgumentNullException>(() => Find.FindValues("red", null!));
    }

    private static List<SortedValue> ValuesOf(params string[] values) =>
        values.Select((value, index) => new SortedValue { Value = value, Index = index }).ToList();

    private sealed class Tolerance : IEqualityComparer<float?>
    {
        public bool Equals(float? x, float? y) => (x is null && y is null) || (x is { } one && y is { } other && Math.Abs(one - other) < 0.001f);

        public int GetHashCode(float? obj) => 0;
    }
}
