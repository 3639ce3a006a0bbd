using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says about an activity in its channel data; null where it says nothing.</summary>
public static class TeamsActivityExtensions
{
    public static string? TeamsGetChannelId(this IActivity activity) => Data(activity)?.Channel?.Id;

    /// <summary>The channel that was picked when the app was added to a team.</summary>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) => Data(activity)?.Settings?.SelectedChannel?.Id;

    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => Data(activity)?.Meeting;

    /// <summary>The people for whom somebody else sent the activity.</summary>
    public static IList<OnBehalfOf>? TeamsGetTeamOnBehalfOf(this IActivity activity) => Data(activity)?.OnBehalfOf;

    /// <summary>Asks Teams to show the message in the recipient's activity feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => TeamsNotifyUser(activity, false);

    /// <summary>Asks Teams to show the message in the recipient's activity feed, or to those in a meeting.</summary>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string? externalResourceUrl = null)
    {
        TeamsChannelData data = Data(activity) ?? new TeamsChannelData();
        data.Notification = new NotificationInfo { Alert = !alertInMeeting, AlertInMeeting = alertInMeeting, ExternalResourceUrl = externalResourceUrl };
        activity.ChannelData = data;
    }

    // Channel data comes from outside: what has another shape says nothing.
    private static TeamsChannelData? Data(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TryGetChannelData(out TeamsChannelData? data) ? data : null;
    }
}
