using ErgBot.Languages;

namespace ErgBot.Tests.Languages;

public sealed class EnglishTests
{
    [Theory]
    [InlineData("I can’t make it!", "i can not make it")]
    [InlineData("Whats the CAFÉ'S name?", "what is the cafe name")]
    [InlineData("May 23, 2018: room 100234", "may # ## room ###")]
    [InlineData("we'll see, they're here", "we will see they are here")]
    [InlineData("'' — 🎉", "")]
    public void A_text_becomes_plain_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', new English().Words(text)));

    [Fact]
    public void Half_a_character_is_no_reason_to_fail() => Assert.Equal(["a", "b"], new English().Words("a \ud83d b"));

    [Fact]
    public void A_long_paste_is_read_no_further_than_anybody_asks() =>
        Assert.True(new English().Words(string.Concat(Enumerable.Repeat("word ", 5_000))).Count < 200);
}
