using ErgBot.Cards;

namespace ErgBot.Groups;

/// <summary>A person's own groups: for a private chat or for the presser of a button alone.</summary>
internal static class MyGroupsCard
{
    /// <param name="groups">The groups that the person is in.</param>
    /// <param name="saidNotAdministrator">Whether the person's own word counts, and so can be corrected here.</param>
    public static CardReply For(IReadOnlyList<Group> groups, bool saidNotAdministrator) => new(
        CardParts.Card(
            GroupTexts.MineTitle,
            groups.Count == 0 ? GroupTexts.MineNone : $"{GroupTexts.MineTitle}: {string.Join(", ", groups.Select(group => group.Name))}.",
            [
                CardParts.Text(groups.Count == 0 ? GroupTexts.MineNone : GroupTexts.MineIntro),
                .. groups.Select(group => CardParts.Row(
                    CardParts.Strong(group.Name),
                    CardParts.Button(GroupTexts.Leave, GroupAction.LeaveVerb, GroupAction.On(group.Id)))),
                saidNotAdministrator ? CardParts.Small(GroupTexts.SaidNotAdministrator) : null,
                CardParts.Buttons(
                [
                    CardParts.Button(GroupTexts.AllGroups, GroupAction.ListVerb, []),
                    .. saidNotAdministrator
                        ? [CardParts.Button(GroupTexts.AdministratorButton, EligibilityAction.Verb, new EligibilityAction(IsAdministrator: true).ToData())]
                        : Array.Empty<AdaptiveCards.AdaptiveAction>(),
                ]),
            ]),
        GroupTexts.MineSummary);
}
