using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person in a meeting.</summary>
public class TeamsMeetingMember
{
    public TeamsMeetingMember(TeamsChannelAccount? user, UserMeetingDetails? meeting)
        => (User, Meeting) = (user, meeting);

    [JsonProperty(PropertyName = "user")]
    public TeamsChannelAccount? User { get; set; }

    [JsonProperty(PropertyName = "Meeting")]
    public UserMeetingDetails? Meeting { get; set; }
}
