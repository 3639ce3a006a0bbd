using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in what somebody wrote.</summary>
public class FoundValue
{
    [JsonProperty("value")]
    public string? Value { get; set; }

    /// <summary>The <see cref="SortedValue.Index"/> of the value.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>From 0 to 1: how many of its words were there, and how close together.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }
}
