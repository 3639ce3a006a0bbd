using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The cards of a tab.</summary>
public class TabResponseCards
{
    [JsonProperty(PropertyName = "cards")]
    public IList<TabResponseCard>? Cards { get; set; }
}
