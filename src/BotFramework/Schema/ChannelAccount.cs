using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person, a bot or a team, as one channel names it.</summary>
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
        => (Id, Name, Role, AadObjectId) = (id, name, role, aadObjectId);

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    [JsonProperty(PropertyName = "role")]
    public string? Role { get; set; }

    /// <summary>Entra object id of the person: the same for every bot of the tenant.</summary>
    [JsonProperty(PropertyName = "aadObjectId")]
    public string? AadObjectId { get; set; }

    [JsonExtensionData]
    public JObject Properties { get; set; } = new();
}
