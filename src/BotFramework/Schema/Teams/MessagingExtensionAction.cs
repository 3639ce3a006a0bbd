using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of <c>composeExtension/fetchTask</c> and <c>composeExtension/submitAction</c>.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    public MessagingExtensionAction()
    {
    }

    public MessagingExtensionAction(
        object? data = null, TaskModuleRequestContext? context = null, string? commandId = null, string? commandContext = null,
        string? botMessagePreviewAction = null, IList<Activity>? botActivityPreview = null, MessageActionsPayload? messagePayload = null)
        => (Data, Context, CommandId, CommandContext, BotMessagePreviewAction, BotActivityPreview, MessagePayload)
            = (data, context, commandId, commandContext, botMessagePreviewAction, botActivityPreview, messagePayload);

    [JsonProperty(PropertyName = "commandId")]
    public string? CommandId { get; set; }

    [JsonProperty(PropertyName = "commandContext")]
    public string? CommandContext { get; set; }

    [JsonProperty(PropertyName = "botMessagePreviewAction")]
    public string? BotMessagePreviewAction { get; set; }

    [JsonProperty(PropertyName = "botActivityPreview")]
    public IList<Activity>? BotActivityPreview { get; set; }

    [JsonProperty(PropertyName = "messagePayload")]
    public MessageActionsPayload? MessagePayload { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string? State { get; set; }
}
