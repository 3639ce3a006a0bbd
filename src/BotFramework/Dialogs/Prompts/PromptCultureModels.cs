namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts can speak by themselves.</summary>
public static class PromptCultureModels
{
    private static readonly PromptCultureModel[] All =
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    public static PromptCultureModel Bulgarian => Of("bg-bg", ", ", " или ", ", или ", "Да", "Не");

    public static PromptCultureModel Chinese => Of("zh-cn", "， ", " 要么 ", "， 要么 ", "是的", "不");

    public static PromptCultureModel Dutch => Of("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English => Of("en-us", ", ", " or ", ", or ", "Yes", "No");

    public static PromptCultureModel French => Of("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non");

    public static PromptCultureModel German => Of("de-de", ", ", " oder ", ", oder ", "Ja", "Nein");

    public static PromptCultureModel Hindi => Of("hi-in", ", ", " या ", ", या ", "हां", "नहीं");

    public static PromptCultureModel Italian => Of("it-it", ", ", " o ", " o ", "Si", "No");

    public static PromptCultureModel Japanese => Of("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ");

    public static PromptCultureModel Korean => Of("ko-kr", ", ", " 또는 ", " 또는 ", "예", "아니");

    public static PromptCultureModel Portuguese => Of("pt-br", ", ", " ou ", ", ou ", "Sim", "Não");

    public static PromptCultureModel Spanish => Of("es-es", ", ", " o ", ", o ", "Sí", "No");

    public static PromptCultureModel Swedish => Of("sv-se", ", ", " eller ", " eller ", "Ja", "Nej");

    public static PromptCultureModel Turkish => Of("tr-tr", ", ", " veya ", " veya ", "Evet", "Hayır");

    public static PromptCultureModel[] GetSupportedCultures() => [.. All];

    /// <returns>The locale of the same language that prompts can speak; the locale itself, in lower case, when there is none.</returns>
    public static string MapToNearestLanguage(string? cultureCode) =>
        Nearest(cultureCode, All.Select(culture => culture.Locale!)) ?? cultureCode?.ToLowerInvariant() ?? string.Empty;

    /// <returns>The locale itself, or else the first of the same language; null when there is none.</returns>
    internal static string? Nearest(string? locale, IEnumerable<string> supported)
    {
        if (string.IsNullOrEmpty(locale))
        {
            return null;
        }

        var language = locale.Split('-')[0];
        return supported
            .Where(other => other.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(other => other.Equals(locale, StringComparison.OrdinalIgnoreCase))
            .FirstOrDefault();
    }

    private static PromptCultureModel Of(string locale, string separator, string inlineOr, string inlineOrMore, string yes, string no) => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = inlineOr,
        InlineOrMore = inlineOrMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
