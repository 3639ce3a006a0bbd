using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A page of the Teams roster.</summary>
public class TeamsPagedMembersResult
{
    public TeamsPagedMembersResult()
    {
    }

    public TeamsPagedMembersResult(string? continuationToken = null, IList<ChannelAccount>? members = null)
        => (ContinuationToken, Members) = (continuationToken, members?.Select(AsTeamsMember).ToList());

    /// <summary>Asks for the next page; null on the last one.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string? ContinuationToken { get; set; }

    [JsonProperty(PropertyName = "members")]
    public IList<TeamsChannelAccount>? Members { get; set; }

    // The connector's own page reads members as plain accounts; what Teams said of them is in their further properties.
    private static TeamsChannelAccount AsTeamsMember(ChannelAccount member)
        => member as TeamsChannelAccount ?? JObject.FromObject(member).ToObject<TeamsChannelAccount>()!;
}
