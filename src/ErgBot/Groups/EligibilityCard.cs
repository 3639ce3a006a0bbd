using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups;

/// <summary>The question whether somebody is an administrator, and the kind answer to those who are.</summary>
internal static class EligibilityCard
{
    public static CardReply Ask(GroupId joining, bool confidential) => new(
        CardParts.Card(
            GroupTexts.AskTitle,
            GroupTexts.AskAdministrator,
            CardParts.Text(GroupTexts.AskAdministrator),
            CardParts.Small(GroupTexts.AskNote),
            CardParts.Buttons(
                CardParts.Button(GroupTexts.NotAdministratorButton, EligibilityAction.Verb, new EligibilityAction(IsAdministrator: false, joining, confidential).ToData()),
                CardParts.Button(GroupTexts.AdministratorButton, EligibilityAction.Verb, new EligibilityAction(IsAdministrator: true).ToData()))),
        GroupTexts.Summary);

    public static CardReply Administrator() => new(
        CardParts.Card(
            GroupTexts.AdministratorTitle,
            GroupTexts.AdministratorByWord,
            CardParts.Text(GroupTexts.AdministratorByWord),
            CardParts.Buttons(
                TellMe(),
                CardParts.Button(GroupTexts.NotAdministratorButton, EligibilityAction.Verb, new EligibilityAction(IsAdministrator: false).ToData()))),
        GroupTexts.Summary);

    /// <summary>For somebody who is refused as an administrator, with the reason.</summary>
    public static CardReply Administrator(string why) => new(
        CardParts.Card(EligibilityTexts.WishTitle, why, CardParts.Text(why), CardParts.Buttons(TellMe())),
        GroupTexts.Summary);

    /// <summary>After the wish to hear of the administrators' event, or its withdrawal.</summary>
    public static CardReply FallEvent(bool wish, bool isReachable)
    {
        var said = !wish ? EligibilityTexts.WishDropped : isReachable ? EligibilityTexts.WishKept : EligibilityTexts.WishKeptUnreachable;
        return new CardReply(
            CardParts.Card(
                EligibilityTexts.WishTitle,
                said,
                CardParts.Text(said),
                CardParts.Buttons(wish ? CardParts.Button(EligibilityTexts.DoNotTellMe, FallEventAction.Verb, FallEventAction.For(wish: false)) : TellMe())),
            GroupTexts.Summary);
    }

    private static AdaptiveAction TellMe() => CardParts.Button(EligibilityTexts.TellMe, FallEventAction.Verb, FallEventAction.For(wish: true));
}
