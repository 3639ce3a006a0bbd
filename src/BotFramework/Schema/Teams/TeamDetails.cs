using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What <c>GET v3/teams/{id}</c> answers.</summary>
public class TeamDetails
{
    public TeamDetails()
    {
    }

    public TeamDetails(string? id = null, string? name = null, string? aadGroupId = null)
        => (Id, Name, AadGroupId) = (id, name, aadGroupId);

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    [JsonProperty(PropertyName = "aadGroupId")]
    public string? AadGroupId { get; set; }

    [JsonProperty(PropertyName = "channelCount")]
    public int ChannelCount { get; set; }

    [JsonProperty(PropertyName = "memberCount")]
    public int MemberCount { get; set; }

    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }
}
