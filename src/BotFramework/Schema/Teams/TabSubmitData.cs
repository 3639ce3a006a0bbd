using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was entered in a tab.</summary>
public class TabSubmitData
{
    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    [JsonExtensionData]
    public JObject Properties { get; set; } = new();
}
