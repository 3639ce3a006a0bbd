using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What <c>POST v3/conversations</c> answers.</summary>
public class ConversationResourceResponse
{
    public ConversationResourceResponse()
    {
    }

    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
        => (ActivityId, ServiceUrl, Id) = (activityId, serviceUrl, id);

    [JsonProperty(PropertyName = "activityId")]
    public string? ActivityId { get; set; }

    [JsonProperty(PropertyName = "serviceUrl")]
    public string? ServiceUrl { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }
}
