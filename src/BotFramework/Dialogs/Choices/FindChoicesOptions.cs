using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What of a choice is looked for in what somebody wrote.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Leave the choice's value out: only its button's title and its synonyms are recognized.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Leave the title of the choice's button out.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Whether "2" and "two" choose the second choice; they do by default.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second one" and "the last one" choose; they do by default.</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
