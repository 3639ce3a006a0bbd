using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The chat, the channel or the thread that an activity belongs to.</summary>
public class ConversationAccount
{
    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null, string? aadObjectId = null,
        string? role = null, string? tenantId = null)
        => (IsGroup, ConversationType, Id, Name, AadObjectId, Role, TenantId)
            = (isGroup, conversationType, id, name, aadObjectId, role, tenantId);

    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>In Teams <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    [JsonProperty(PropertyName = "conversationType")]
    public string? ConversationType { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    [JsonProperty(PropertyName = "aadObjectId")]
    public string? AadObjectId { get; set; }

    [JsonProperty(PropertyName = "role")]
    public string? Role { get; set; }

    [JsonProperty(PropertyName = "tenantId")]
    public string? TenantId { get; set; }

    [JsonExtensionData]
    public JObject Properties { get; set; } = new();
}
