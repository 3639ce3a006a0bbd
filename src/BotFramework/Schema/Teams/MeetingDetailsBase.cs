using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all meeting facts have.</summary>
public class MeetingDetailsBase
{
    private protected MeetingDetailsBase()
    {
    }

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    [JsonProperty(PropertyName = "joinUrl")]
    public Uri? JoinUrl { get; set; }

    [JsonProperty(PropertyName = "title")]
    public string? Title { get; set; }
}
