using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that somebody made: the result of a <see cref="ChoicePrompt"/>.</summary>
public class FoundChoice
{
    [JsonProperty("value")]
    public string? Value { get; set; }

    /// <summary>The choice's place in the list, counted from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>From 0 to 1: how many of its words were there, and how close together.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The name that was recognized: the value, the button's title or a synonym; null when chosen by number.</summary>
    [JsonProperty("synonym")]
    public string? Synonym { get; set; }
}
