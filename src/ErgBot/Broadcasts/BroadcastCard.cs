using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Broadcasts;

/// <summary>A broadcast as everybody gets it. What was typed stands there as it was typed: no Markdown, so that no link hides in it.</summary>
internal static class BroadcastCard
{
    public static CardReply For(Broadcast broadcast) => new(
        CardParts.Card(BroadcastTexts.Heading, BroadcastTexts.Summary, Body(broadcast)),
        BroadcastTexts.Summary);

    public static IEnumerable<AdaptiveElement?> Body(Broadcast broadcast) =>
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
