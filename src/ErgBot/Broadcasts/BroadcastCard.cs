using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Broadcasts;

/// <summary>A broadcast as everybody gets it.</summary>
internal static class BroadcastCard
{
    public static CardReply For(Broadcast broadcast) => new(
        CardParts.Card(
            broadcast.Message.Title,
            BroadcastTexts.Summary,
            CardParts.Plain(broadcast.Message.Text),
            Button(broadcast.Message) is { } button ? CardParts.Buttons(button) : null),
        BroadcastTexts.Summary);

    private static AdaptiveOpenUrlAction? Button(Message message) => message is { ButtonTitle: { } title, ButtonAddress: { } address }
        ? new AdaptiveOpenUrlAction { Title = title, Url = new Uri(address) }
        : null;
}
