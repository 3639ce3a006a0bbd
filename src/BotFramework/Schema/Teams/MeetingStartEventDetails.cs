using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of <c>application/vnd.microsoft.meetingStart</c>.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    public MeetingStartEventDetails()
    {
    }

    public MeetingStartEventDetails(
        string? id, Uri? joinUrl = null, string? title = null, string? meetingType = "Scheduled", DateTime startTime = default)
        => (Id, JoinUrl, Title, MeetingType, StartTime) = (id, joinUrl, title, meetingType, startTime);

    [JsonProperty(PropertyName = "StartTime")]
    public DateTime StartTime { get; set; }
}
