using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The results of a message extension, or what it says instead.</summary>
public class MessagingExtensionResult
{
    public MessagingExtensionResult()
    {
    }

    public MessagingExtensionResult(
        string? attachmentLayout = null, string? type = null, IList<MessagingExtensionAttachment>? attachments = null,
        MessagingExtensionSuggestedAction? suggestedActions = null, string? text = null, Activity? activityPreview = null)
        => (AttachmentLayout, Type, Attachments, SuggestedActions, Text, ActivityPreview)
            = (attachmentLayout, type, attachments, suggestedActions, text, activityPreview);

    [JsonProperty(PropertyName = "attachmentLayout")]
    public string? AttachmentLayout { get; set; }

    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    [JsonProperty(PropertyName = "attachments")]
    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    [JsonProperty(PropertyName = "suggestedActions")]
    public MessagingExtensionSuggestedAction? SuggestedActions { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string? Text { get; set; }

    [JsonProperty(PropertyName = "activityPreview")]
    public Activity? ActivityPreview { get; set; }
}
