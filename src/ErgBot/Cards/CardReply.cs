using AdaptiveCards;

namespace ErgBot.Cards;

/// <param name="Card">The card.</param>
/// <param name="Summary">What a lock screen shows of it: never the name of a group.</param>
internal sealed record CardReply(AdaptiveCard Card, string Summary) : Reply
{
    public const string ContentType = AdaptiveCard.ContentType;

    /// <summary>The card as the content of an attachment or of an invoke response.</summary>
    public object Content => Card;
}
