using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for. Several values may share an index: they are names of one thing.</summary>
public class SortedValue
{
    [JsonProperty("value")]
    public string? Value { get; set; }

    [JsonProperty("index")]
    public int Index { get; set; }
}
