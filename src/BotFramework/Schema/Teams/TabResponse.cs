using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The body that answers a tab.</summary>
public class TabResponse
{
    [JsonProperty(PropertyName = "tab")]
    public TabResponsePayload? Tab { get; set; }
}
