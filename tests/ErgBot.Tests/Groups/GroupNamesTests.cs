using ErgBot.Groups;
using ErgBot.Languages;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups;

public sealed class GroupNamesTests
{
    private static readonly English _english = new();
    private static readonly GroupNames _names = new(GroupContent.Read(ContentFiles.Shipped), _english, _english.IsGuarded);

    [Theory]
    [InlineData("sign me up for the veterans group", "veterans")]
    [InlineData("is there something for moms and dads?", "parents")]
    [InlineData("I'm gay", "lgbtq")]
    [InlineData("LGBTQ!", "lgbtq")]
    [InlineData("people of color", "people-of-color")]
    [InlineData("I use a wheelchair", "people-with-disabilities")]
    [InlineData("join the Women’s group", "women")]
    public void A_group_is_found_by_its_name_and_by_other_words(string text, string expected) =>
        Assert.Equal(expected, _names.In(text).Groups[0].Id.ToString());

    [Theory]
    [InlineData("when is the kick-off?")]
    [InlineData("I have a transfer form")]
    [InlineData("what parentage")]
    [InlineData("")]
    public void Parts_of_other_words_are_no_names(string text) => Assert.Empty(_names.In(text).Groups);

    [Fact]
    public void The_longest_name_is_masked_first() =>
        Assert.Equal("join the namedgroup now", _names.In("Join the people of color now").Masked("namedgroup"));

    [Fact]
    public void What_is_no_name_keeps_its_apostrophes() =>
        Assert.Equal("i can't join namedgroup", _names.In("I can't join: Women's!").Masked("namedgroup"));
}
