using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The body that answers an action command.</summary>
public class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse()
    {
    }

    public MessagingExtensionActionResponse(TaskModuleResponseBase? task = null, MessagingExtensionResult? composeExtension = null)
        => (Task, ComposeExtension) = (task, composeExtension);

    [JsonProperty(PropertyName = "task")]
    public TaskModuleResponseBase? Task { get; set; }

    [JsonProperty(PropertyName = "composeExtension")]
    public MessagingExtensionResult? ComposeExtension { get; set; }

    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo? CacheInfo { get; set; }
}
