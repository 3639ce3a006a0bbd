using ErgBot.People;
using Microsoft.Bot.Schema;

namespace ErgBot.Conversation;

/// <summary>What a turn tells about who speaks and where.</summary>
internal static class Turn
{
    /// <summary>Only a personal chat is private; a kind of conversation that we don't know counts as shared.</summary>
    public static bool IsPrivate(IActivity activity) => activity.Conversation?.ConversationType == "personal";

    /// <summary>The person whose turn it is; null when Teams doesn't say (an anonymous guest, a connector, another bot).</summary>
    public static Person? PersonOf(IActivity activity) =>
        PersonId.TryParse(TenantOf(activity), activity.From?.AadObjectId, out var id) ? new Person(id, activity.From!.Name) : null;

    /// <summary>Where the person can be written to in private; null unless this is that very chat.</summary>
    public static Address? AddressOf(IActivity activity) =>
        IsPrivate(activity) && TenantOf(activity) is { } tenant && activity is { ServiceUrl: { } serviceUrl, From.Id: { } user, Recipient.Id: { } bot, Conversation.Id: { } conversation }
            ? new Address(serviceUrl, conversation, user, bot, tenant, (activity as Activity)?.Locale)
            : null;

    /// <summary>The card whose button was pressed; null for text.</summary>
    public static Posted? PressedIn(IActivity activity) =>
        activity is Activity { Value: not null, ReplyToId: { Length: > 0 } card, ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation } ? new Posted(serviceUrl, conversation, card) : null;

    /// <summary>What was sent in this turn; null when Teams didn't name it.</summary>
    public static Posted? PostedIn(IActivity activity, string? id) =>
        id is { Length: > 0 } && activity is { ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation } ? new Posted(serviceUrl, conversation, id) : null;

    private static string? TenantOf(IActivity activity) =>
        activity.Conversation?.TenantId ?? activity.GetChannelData<Microsoft.Bot.Schema.Teams.TeamsChannelData>()?.Tenant?.Id;
}
