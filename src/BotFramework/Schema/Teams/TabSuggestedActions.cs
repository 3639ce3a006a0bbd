using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a tab asks of the person first.</summary>
public class TabSuggestedActions
{
    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction>? Actions { get; set; }
}
