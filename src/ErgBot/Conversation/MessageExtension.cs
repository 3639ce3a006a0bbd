using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.Languages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace ErgBot.Conversation;

/// <summary>
/// The message extension: staff search groups and events while writing, and put a card into what they write. Such a card is the same for
/// everybody and the bot can't edit it; whoever presses on it is answered alone, also who has never met the bot.
/// </summary>
internal sealed class MessageExtension(StaffOnly staff, GroupDirectory groups, EventCatalog events, EventCard eventCard, CalendarClock clock, DistrictTime time)
{
    public const string GroupsCommand = "searchGroups";
    public const string EventsCommand = "searchEvents";

    /// <summary>The one field of either command.</summary>
    public const string TypedName = "typed";

    private const int MostOnAPage = 25;
    private const int LongestTyped = 200;

    public async Task<MessagingExtensionResponse> FindAsync(ITurnContext turn, MessagingExtensionQuery query, CancellationToken ct)
    {
        var (_, refusal) = await staff.AdmitAsync(turn, ct);
        if (refusal is not null)
        {
            return Say(refusal.Text);
        }

        var found = query.CommandId switch
        {
            GroupsCommand => GroupSearch.Find(Typed(query), [.. (await groups.AllAsync(ct)).Where(group => group.State == GroupState.Open)]).Select(ResultFor),
            EventsCommand => (await events.ComingAsync(clock.GetUtcNow(), ct)).Where(coming => TypedWords.Find(Typed(query), coming.Title, coming.About, coming.Place)).Select(ResultFor),
            _ => [],
        };
        var page = found
            .Skip(Math.Max(0, query.QueryOptions?.Skip ?? 0))
            .Take(Math.Clamp(query.QueryOptions?.Count ?? MostOnAPage, 1, MostOnAPage))
            .ToList();
        return page.Count > 0
            ? new MessagingExtensionResponse(new MessagingExtensionResult("list", "result", page))
            : Say(ConversationTexts.NothingFound);
    }

    private static MessagingExtensionAttachment ResultFor(Group group) =>
        ResultFor(GroupCard.ToInsert(group), group.Name, group.Purpose);

    private MessagingExtensionAttachment ResultFor(Event coming) =>
        ResultFor(eventCard.ForEverybody(coming), coming.Title, coming.WhenAndWhere(time));

    private static MessagingExtensionAttachment ResultFor(CardReply card, string title, string text) =>
        new Attachment { ContentType = CardReply.ContentType, Content = card.Content }
            .ToMessagingExtensionAttachment(new Attachment { ContentType = ThumbnailCard.ContentType, Content = new ThumbnailCard(title, text: text) });

    private static MessagingExtensionResponse Say(string text) => new(new MessagingExtensionResult(type: "message", text: text));

    /// <summary>Nothing when the extension has just been opened, or for anything but a text that somebody may have typed.</summary>
    private static string Typed(MessagingExtensionQuery query) =>
        query.Parameters?.FirstOrDefault(parameter => parameter?.Name == TypedName)?.Value is string { Length: <= LongestTyped } typed ? typed : "";
}
