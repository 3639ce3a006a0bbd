using ErgBot.Languages;

namespace ErgBot.Tests.Languages;

public sealed class SpellingDistanceTests
{
    [Theory]
    [InlineData("when", "when", 0)]
    [InlineData("wehn", "when", 0.7)] // swapped
    [InlineData("whenn", "when", 0.7)] // doubled
    [InlineData("whrn", "when", 0.7)] // the key beside it
    [InlineData("kickof", "kickoff", 0.7)] // one of two
    [InlineData("whan", "when", 1)]
    [InlineData("whn", "when", 0.8)] // left out
    [InlineData("wxhen", "when", 1)]
    [InlineData("hen", "when", 1.2)] // the first letter too
    [InlineData("ewhn", "when", 2)] // a letter moved is one too many and one left out
    public void A_slip_of_the_finger_costs_less_than_another_edit(string written, string meant, double distance) =>
        Assert.Equal(distance, SpellingDistance.Between(written, meant), 6);
}
