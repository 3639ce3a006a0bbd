using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The message's words.</summary>
public class MessageActionsPayloadBody
{
    public MessageActionsPayloadBody()
    {
    }

    public MessageActionsPayloadBody(string? contentType = null, string? content = null)
        => (ContentType, Content) = (contentType, content);

    [JsonProperty(PropertyName = "contentType")]
    public string? ContentType { get; set; }

    [JsonProperty(PropertyName = "content")]
    public string? Content { get; set; }
}
