using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public class TeamInfo
{
    public TeamInfo()
    {
    }

    public TeamInfo(string? id = null, string? name = null)
        => (Id, Name) = (id, name);

    /// <summary>The id of its General channel, <c>19:…@thread.tacv2</c>.</summary>
    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    /// <summary>Entra object id of the Microsoft 365 group behind it.</summary>
    [JsonProperty(PropertyName = "aadGroupId")]
    public string? AadGroupId { get; set; }
}
