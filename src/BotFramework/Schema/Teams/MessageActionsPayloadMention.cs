using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whom the message mentions.</summary>
public class MessageActionsPayloadMention
{
    public MessageActionsPayloadMention()
    {
    }

    public MessageActionsPayloadMention(int? id = null, string? mentionText = null, MessageActionsPayloadFrom? mentioned = null)
        => (Id, MentionText, Mentioned) = (id, mentionText, mentioned);

    [JsonProperty(PropertyName = "id")]
    public int? Id { get; set; }

    [JsonProperty(PropertyName = "mentionText")]
    public string? MentionText { get; set; }

    [JsonProperty(PropertyName = "mentioned")]
    public MessageActionsPayloadFrom? Mentioned { get; set; }
}
