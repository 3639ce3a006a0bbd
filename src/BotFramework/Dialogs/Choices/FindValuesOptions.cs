using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in what somebody wrote.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of a value's words are enough; its score is lower then.</summary>
    [JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    [JsonProperty("locale")]
    public string? Locale { get; set; }

    /// <summary>How many other words may stand between two words of a value; 2 by default.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    /// <summary>How text is split into words; <see cref="Choices.Tokenizer.DefaultTokenizer"/> by default.</summary>
    [JsonProperty("tokenizer")]
    public TokenizerFunction? Tokenizer { get; set; }
}
