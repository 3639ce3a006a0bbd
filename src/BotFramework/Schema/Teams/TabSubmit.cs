using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of <c>tab/submit</c>.</summary>
public class TabSubmit
{
    [JsonProperty(PropertyName = "context")]
    public TabContext? Context { get; set; }

    [JsonProperty(PropertyName = "data")]
    public TabSubmitData? Data { get; set; }

    [JsonProperty(PropertyName = "tabContext")]
    public TabEntityContext? TabEntityContext { get; set; }
}
