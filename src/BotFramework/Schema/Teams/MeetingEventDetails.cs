using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting as its start and end tell of it.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    private protected MeetingEventDetails()
    {
    }

    [JsonProperty(PropertyName = "MeetingType")]
    public string? MeetingType { get; set; }
}
