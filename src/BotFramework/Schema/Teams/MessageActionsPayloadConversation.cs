using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where the message stands.</summary>
public class MessageActionsPayloadConversation
{
    public MessageActionsPayloadConversation()
    {
    }

    public MessageActionsPayloadConversation(string? conversationIdentityType = null, string? id = null, string? displayName = null)
        => (ConversationIdentityType, Id, DisplayName) = (conversationIdentityType, id, displayName);

    [JsonProperty(PropertyName = "conversationIdentityType")]
    public string? ConversationIdentityType { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    [JsonProperty(PropertyName = "displayName")]
    public string? DisplayName { get; set; }
}
