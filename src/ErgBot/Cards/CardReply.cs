using AdaptiveCards;

namespace ErgBot.Cards;

/// <param name="Card">The card.</param>
/// <param name="Summary">What a lock screen shows of it: never the name of a group.</param>
internal sealed record CardReply(AdaptiveCard Card, string Summary) : Reply
{
    /// <summary>The last that is said to somebody who is being forgotten: nothing of this turn is remembered.</summary>
    public bool IsFarewell { get; init; }

    /// <summary>What the card is kept up to date with where several people see it. Null for a card that stays as it is.</summary>
    public LiveMark? Live { get; init; }

    /// <summary>A second card in the same message, below this one; where only one can be shown it is left out. Null for none.</summary>
    public CardReply? Below { get; init; }

    public const string ContentType = AdaptiveCard.ContentType;

    /// <summary>The card as the content of an attachment or of an invoke response.</summary>
    public object Content => Card;
}
