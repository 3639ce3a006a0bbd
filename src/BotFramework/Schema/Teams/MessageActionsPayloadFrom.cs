using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who wrote the message.</summary>
public class MessageActionsPayloadFrom
{
    public MessageActionsPayloadFrom()
    {
    }

    public MessageActionsPayloadFrom(
        MessageActionsPayloadUser? user = null, MessageActionsPayloadApp? application = null,
        MessageActionsPayloadConversation? conversation = null)
        => (User, Application, Conversation) = (user, application, conversation);

    [JsonProperty(PropertyName = "user")]
    public MessageActionsPayloadUser? User { get; set; }

    [JsonProperty(PropertyName = "application")]
    public MessageActionsPayloadApp? Application { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public MessageActionsPayloadConversation? Conversation { get; set; }
}
