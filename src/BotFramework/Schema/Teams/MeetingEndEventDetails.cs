using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of <c>application/vnd.microsoft.meetingEnd</c>.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    public MeetingEndEventDetails()
    {
    }

    public MeetingEndEventDetails(
        string? id, Uri? joinUrl = null, string? title = null, string? meetingType = "Scheduled", DateTime endTime = default)
        => (Id, JoinUrl, Title, MeetingType, EndTime) = (id, joinUrl, title, meetingType, endTime);

    [JsonProperty(PropertyName = "EndTime")]
    public DateTime EndTime { get; set; }
}
