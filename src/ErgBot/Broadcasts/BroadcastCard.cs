using AdaptiveCards;
using ErgBot.Cards;
using ErgBot.Events;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Broadcasts;

/// <summary>
/// A broadcast as everybody gets it. What was typed stands there as it was typed: no Markdown, so that no link hides in it. An event's card stands
/// below it as one that people insert themselves: nobody edits thousands of them, so it says only what doesn't change with an answer.
/// </summary>
internal sealed class BroadcastCard(EventCatalog events, EventCard eventCard)
{
    public async Task<CardReply> ForAsync(Broadcast broadcast, CancellationToken ct) =>
        new(CardParts.Card(BroadcastTexts.Heading, BroadcastTexts.Summary, Body(broadcast)), BroadcastTexts.Summary)
        {
            Below = await EventAsync(broadcast, ct) is { } shown ? CardParts.Below(shown) : null,
        };

    /// <summary>The same, to be looked at: without what can be pressed on the event's card.</summary>
    public async Task<AdaptiveContainer> PreviewAsync(Broadcast broadcast, CancellationToken ct) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Items =
        [
            .. Body(broadcast).OfType<AdaptiveElement>(),
            .. await EventAsync(broadcast, ct) is { } shown
                ? shown.Card.Body.Where(element => element is not AdaptiveActionSet).Prepend(CardParts.Small(BroadcastTexts.EventComesBelow))
                : [],
        ],
    };

    /// <summary>Null where none was chosen, or it is no more.</summary>
    private async Task<CardReply?> EventAsync(Broadcast broadcast, CancellationToken ct) =>
        EventId.TryParse(broadcast.Message.Event, out var id) && await events.FindAsync(id, ct) is { } head ? eventCard.ForEverybody(head.Event) : null;

    private static IEnumerable<AdaptiveElement?> Body(Broadcast broadcast) =>
    [
        new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(broadcast.Message.Title) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium }] },
        CardParts.Plain(broadcast.Message.Text),
        broadcast.Audience.IsOfGroups && !broadcast.Audience.Everyone ? CardParts.Small(BroadcastTexts.ToMembers) : null,
        Button(broadcast.Message) is { } button ? CardParts.Buttons(button) : null,
    ];

    private static AdaptiveOpenUrlAction? Button(Message message) => message is { ButtonTitle: { } title, ButtonAddress: { } address }
        ? new AdaptiveOpenUrlAction { Title = title, Url = new Uri(address) }
        : null;
}
