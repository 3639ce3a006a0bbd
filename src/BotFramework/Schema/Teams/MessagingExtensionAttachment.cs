using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A result of a message extension: the card and its line in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(
        string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null,
        Attachment? preview = null)
        => (ContentType, ContentUrl, Content, Name, ThumbnailUrl, Preview)
            = (contentType, contentUrl, content, name, thumbnailUrl, preview);

    [JsonProperty(PropertyName = "preview")]
    public Attachment? Preview { get; set; }
}
