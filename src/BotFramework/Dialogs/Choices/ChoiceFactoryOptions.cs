using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are written in a sentence; what is null is written as in English.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices, ", " by default.</summary>
    [JsonProperty("inlineSeparator")]
    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices that are all there is, " or " by default.</summary>
    [JsonProperty("inlineOr")]
    public string? InlineOr { get; set; }

    /// <summary>Before the last of three or more choices, ", or " by default.</summary>
    [JsonProperty("inlineOrMore")]
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered; they are unless this is false.</summary>
    [JsonProperty("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
