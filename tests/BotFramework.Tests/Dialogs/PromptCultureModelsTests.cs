using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace BotFramework.Tests.Dialogs;

public sealed class PromptCultureModelsTests
{
    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("EN-US", "en-us")]
    [InlineData("en", "en-us")]
    [InlineData("en-GB", "en-us")]
    [InlineData("es-mx", "es-es")]
    [InlineData("pt-PT", "pt-br")]
    [InlineData("xx-YY", "xx-yy")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_locale_is_mapped_to_the_language_that_prompts_speak(string? locale, string expected)
    {
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(locale));
    }

    [Fact]
    public void Every_language_says_all_that_prompts_need()
    {
        var cultures = PromptCultureModels.GetSupportedCultures();
        Assert.Equal(14, cultures.DistinctBy(culture => culture.Locale).Count());
        Assert.All(cultures, culture =>
        {
            Assert.All(
                new[] { culture.Separator, culture.InlineOr, culture.InlineOrMore, culture.YesInLanguage, culture.NoInLanguage },
                text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.Equal(culture.Locale, PromptCultureModels.MapToNearestLanguage(culture.Locale));
        });
    }
}
