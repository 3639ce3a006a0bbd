using ErgBot.Answers.Understanding;
using ErgBot.Languages;

namespace ErgBot.Tests.Answers.Understanding;

public sealed class SpellingTests
{
    private static readonly Spelling _spelling = new(
        new English(),
        [["when", "is", "the", "kickoff"], ["join", "veterans"], ["administrators"], ["from", "now"], ["paraprofessionals"]]);

    [Theory]
    [InlineData("wehn", "when")]
    [InlineData("kickof", "kickoff")]
    [InlineData("kickofff", "kickoff")]
    [InlineData("vetwrans", "veterans")]
    [InlineData("adminstrators", "administrators")]
    [InlineData("adminstratros", "administrators")]
    public void A_slip_is_put_right(string written, string meant) => Assert.Equal(meant, _spelling.Corrected(written));

    [Theory]
    [InlineData("then")] // common, and one letter from "when"
    [InlineData("form")] // common, and a swap from "from"
    [InlineData("veteran")] // another form of a known word
    [InlineData("kitchenware")]
    [InlineData("os")]
    [InlineData("##")]
    [InlineData("administrivia")]
    public void A_word_of_its_own_stays(string word) => Assert.Equal(word, _spelling.Corrected(word));

    [Fact]
    public void The_more_frequent_of_two_equally_near_words_is_meant() =>
        Assert.Equal("bank", new Spelling(new English(), [["bank"], ["bank"], ["bant"]]).Corrected("banm"));
}
