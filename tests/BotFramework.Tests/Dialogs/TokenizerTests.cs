using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("how now brown cow", "how|now|brown|cow")]
    [InlineData("how-now.brown:cow ?", "how|now|brown|cow")]
    [InlineData("fOoD", "food")]
    [InlineData("room 2b", "room|2b")]
    [InlineData("food 💥👍😀", "food|💥|👍|😀")]
    [InlineData("así está", "así|está")]
    [InlineData("cafe\u0301", "cafe\u0301")]
    [InlineData(".?-()", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_is_split_into_words(string? text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Tokenizer.DefaultTokenizer(text, "en-us").Select(token => token.Normalized)));
    }

    [Fact]
    public void A_word_knows_how_and_where_it_was_written()
    {
        var token = Tokenizer.DefaultTokenizer("a Cow 😀")[1];
        Assert.Equal((2, 4, "Cow", "cow"), (token.Start, token.End, token.Text, token.Normalized));
        var emoji = Tokenizer.DefaultTokenizer("a Cow 😀")[2];
        Assert.Equal((6, 7), (emoji.Start, emoji.End));
    }
}
