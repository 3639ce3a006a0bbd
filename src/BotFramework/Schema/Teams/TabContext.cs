using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The client's looks in a tab.</summary>
public class TabContext
{
    [JsonProperty(PropertyName = "theme")]
    public string? Theme { get; set; }
}
