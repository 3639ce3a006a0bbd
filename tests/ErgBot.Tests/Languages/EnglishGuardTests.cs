using ErgBot.Languages;

namespace ErgBot.Tests.Languages;

public sealed class EnglishGuardTests
{
    private static readonly English _english = new();

    [Theory]
    [InlineData("price")]
    [InlineData("prices")]
    [InlineData("stories")]
    [InlineData("boxes")]
    [InlineData("hosted")]
    [InlineData("running")]
    [InlineData("slowly")]
    public void A_common_word_is_one_in_any_regular_form(string word) => Assert.True(_english.IsGuarded(word));

    [Theory]
    [InlineData("peopl")]
    [InlineData("momms")]
    [InlineData("parentts")]
    [InlineData("familie")]
    [InlineData("vetrans")]
    public void A_slip_that_ends_like_a_form_is_none(string word) => Assert.False(_english.IsGuarded(word));

    [Theory]
    [InlineData("veteran", "veterans")]
    [InlineData("ladies", "lady")]
    [InlineData("disability", "disabilities")]
    [InlineData("trans", null)]
    [InlineData("business", null)]
    public void A_noun_has_another_number(string word, string? other) => Assert.Equal(other is null ? [] : [other], _english.InOtherNumber(word));
}
