using ErgBot.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups;

public sealed class GroupNamesTests
{
    private static readonly IReadOnlyList<Group> _groups = GroupContent.Read(ContentFiles.Shipped);

    [Theory]
    [InlineData("sign me up for the veterans group", "veterans")]
    [InlineData("is there something for moms and dads?", "parents")]
    [InlineData("I'm gay", "lgbtq")]
    [InlineData("LGBTQ!", "lgbtq")]
    [InlineData("people of color", "people-of-color")]
    [InlineData("I use a wheelchair", "people-with-disabilities")]
    [InlineData("join the Women’s group", "women")]
    public void A_group_is_found_by_its_name_and_by_other_words(string text, string expected) =>
        Assert.Equal(expected, GroupNames.In(text, _groups)[0].Id.ToString());

    [Theory]
    [InlineData("when is the kick-off?")]
    [InlineData("I have a transfer form")]
    [InlineData("what parentage")]
    [InlineData("")]
    public void Parts_of_other_words_are_no_names(string text) => Assert.Empty(GroupNames.In(text, _groups));

    [Fact]
    public void The_longest_name_is_masked_first() =>
        Assert.Equal("join the namedgroup now", GroupNames.Masked("Join the people of color now", _groups, "namedgroup"));

    [Fact]
    public void What_is_no_name_keeps_its_apostrophes() =>
        Assert.Equal("i can't join namedgroup", GroupNames.Masked("I can't join: Women's!", _groups, "namedgroup"));
}
