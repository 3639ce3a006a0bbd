using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups;

/// <summary>A person's own groups: for a private chat or for the presser of a button alone.</summary>
internal static class MyGroupsCard
{
    /// <param name="groups">The groups that the person is in.</param>
    /// <param name="saidAdministrator">The person's own word, which can be corrected here; null when never asked.</param>
    public static CardReply For(IReadOnlyList<Group> groups, bool? saidAdministrator) => new(
        CardParts.Card(
            GroupTexts.MineTitle,
            groups.Count == 0 ? GroupTexts.MineNone : $"{GroupTexts.MineTitle}: {string.Join(", ", groups.Select(group => group.Name))}.",
            [
                CardParts.Text(groups.Count == 0 ? GroupTexts.MineNone : GroupTexts.MineIntro),
                .. groups.Select(group => CardParts.Row(
                    CardParts.Strong(group.Name),
                    CardParts.Button(GroupTexts.Leave, GroupAction.LeaveVerb, GroupAction.On(group.Id)))),
                saidAdministrator is { } word ? CardParts.Small(word ? GroupTexts.SaidAdministrator : GroupTexts.SaidNotAdministrator) : null,
                CardParts.Buttons([CardParts.Button(GroupTexts.AllGroups, GroupAction.ListVerb, []), .. Correction(saidAdministrator)]),
            ]),
        GroupTexts.MineSummary);

    private static IEnumerable<AdaptiveAction> Correction(bool? saidAdministrator)
    {
        if (saidAdministrator is { } word)
        {
            yield return CardParts.Button(
                word ? GroupTexts.NotAdministratorButton : GroupTexts.AdministratorButton,
                EligibilityAction.Verb,
                new EligibilityAction(IsAdministrator: !word).ToData());
        }
    }
}
