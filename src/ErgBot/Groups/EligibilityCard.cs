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
                CardParts.Button(GroupTexts.NotAdministratorButton, EligibilityAction.Verb, new EligibilityAction(IsAdministrator: false).ToData()))),
        GroupTexts.Summary);
}
