using ErgBot.Languages;

namespace ErgBot.Tests.Languages;

public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("k", true)]
    [InlineData("kick off", true)]
    [InlineData("kickoff", true)]
    [InlineData("kickof", true)]
    [InlineData("KICK-OFF women's", true)]
    [InlineData("womens kick", true)]
    [InlineData("wmoens", true)]
    [InlineData("off kick", true)]
    [InlineData("kick chess", false)]
    [InlineData("hess", false)]
    public void Every_word_typed_begins_a_word_or_is_near_one(string typed, bool isFound) =>
        Assert.Equal(isFound, TypedWords.Find(typed, "Women’s Kick-Off", "The hall"));
}
