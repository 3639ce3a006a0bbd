using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>How a client asks for the card anew. Source: learn.microsoft.com, "Universal Action Model".</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveRefresh
{
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveExecuteAction? Action { get; set; }

    /// <summary>For whom this happens by itself, 60 at most. An empty list: for nobody; null: for all, in chats of up to 60.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public List<string>? UserIds { get; set; }
}
