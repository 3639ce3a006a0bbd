using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams says beside an activity: which team, channel, tenant, meeting. Every part may be missing, in personal chats most of it is.</summary>
public class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(
        ChannelInfo? channel = null, string? eventType = null, TeamInfo? team = null, NotificationInfo? notification = null,
        TenantInfo? tenant = null)
        => (Channel, EventType, Team, Notification, Tenant) = (channel, eventType, team, notification, tenant);

    public TeamsChannelData(
        ChannelInfo? channel = null, string? eventType = null, TeamInfo? team = null, NotificationInfo? notification = null,
        TenantInfo? tenant = null, IList<OnBehalfOf>? onBehalfOf = null)
        => (Channel, EventType, Team, Notification, Tenant, OnBehalfOf) = (channel, eventType, team, notification, tenant, onBehalfOf);

    [JsonProperty(PropertyName = "channel")]
    public ChannelInfo? Channel { get; set; }

    /// <summary>Which change a <c>conversationUpdate</c>, <c>messageUpdate</c> or <c>messageDelete</c> tells of, for example <c>channelRenamed</c>.</summary>
    [JsonProperty(PropertyName = "eventType")]
    public string? EventType { get; set; }

    [JsonProperty(PropertyName = "team")]
    public TeamInfo? Team { get; set; }

    [JsonProperty(PropertyName = "notification")]
    public NotificationInfo? Notification { get; set; }

    [JsonProperty(PropertyName = "tenant")]
    public TenantInfo? Tenant { get; set; }

    [JsonProperty(PropertyName = "onBehalfOf")]
    public IList<OnBehalfOf>? OnBehalfOf { get; private set; }

    [JsonProperty(PropertyName = "meeting")]
    public TeamsMeetingInfo? Meeting { get; set; }

    [JsonProperty(PropertyName = "settings")]
    public TeamsChannelDataSettings? Settings { get; set; }

    /// <summary>What the schema does not name; written back as it came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}
