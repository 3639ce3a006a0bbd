namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>What prompts say by themselves in a language.</summary>
public class PromptCultureModel
{
    /// <summary>The language and country, in lower case.</summary>
    public string? Locale { get; set; }

    /// <summary>Between choices.</summary>
    public string? Separator { get; set; }

    /// <summary>Between two choices that are all there is.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of three or more choices.</summary>
    public string? InlineOrMore { get; set; }

    public string? YesInLanguage { get; set; }

    public string? NoInLanguage { get; set; }
}
