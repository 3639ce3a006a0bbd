using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card or a file on the message.</summary>
public class MessageActionsPayloadAttachment
{
    public MessageActionsPayloadAttachment()
    {
    }

    public MessageActionsPayloadAttachment(
        string? id = null, string? contentType = null, string? contentUrl = null, object? content = null, string? name = null,
        string? thumbnailUrl = null)
        => (Id, ContentType, ContentUrl, Content, Name, ThumbnailUrl) = (id, contentType, contentUrl, content, name, thumbnailUrl);

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    [JsonProperty(PropertyName = "contentType")]
    public string? ContentType { get; set; }

    [JsonProperty(PropertyName = "contentUrl")]
    public string? ContentUrl { get; set; }

    [JsonProperty(PropertyName = "content")]
    public object? Content { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    [JsonProperty(PropertyName = "thumbnailUrl")]
    public string? ThumbnailUrl { get; set; }
}
