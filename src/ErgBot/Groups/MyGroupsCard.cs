using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups;

/// <summary>A person's own groups: for a private chat or for the presser of a button alone.</summary>
internal static class MyGroupsCard
{
    // Three buttons each: so many stay well below what every client takes.
    public const int PageSize = 6;

    /// <param name="groups">The groups that the person is in.</param>
    /// <param name="saidAdministrator">The person's own word, which can be corrected here; null when never asked.</param>
    /// <param name="page">From 0; beyond the last it is the last.</param>
    public static CardReply For(IReadOnlyList<MyGroup> groups, bool? saidAdministrator, int page = 0)
    {
        var last = Math.Max(0, (groups.Count - 1) / PageSize);
        var shown = Math.Min(page, last);
        return new CardReply(
            CardParts.Card(
                GroupTexts.MineTitle,
                groups.Count == 0 ? GroupTexts.MineNone : $"{GroupTexts.MineTitle}: {string.Join(", ", groups.Select(mine => mine.Group.Name))}.",
                [
                    CardParts.Text(groups.Count == 0 ? GroupTexts.MineNone : GroupTexts.MineIntro),
                    .. groups.Skip(shown * PageSize).Take(PageSize).Select(Row),
                    saidAdministrator is { } word ? CardParts.Small(word ? GroupTexts.SaidAdministrator : GroupTexts.SaidNotAdministrator) : null,
                    CardParts.Buttons(
                    [
                        .. shown > 0 ? [Turn(GroupTexts.Back, shown - 1)] : Array.Empty<AdaptiveAction>(),
                        .. shown < last ? [Turn(GroupTexts.More, shown + 1)] : Array.Empty<AdaptiveAction>(),
                        CardParts.Button(GroupTexts.AllGroups, GroupListAction.Verb, new GroupListAction().ToData()),
                        .. Correction(saidAdministrator),
                    ]),
                ]),
            GroupTexts.MineSummary);
    }

    private static AdaptiveContainer Row(MyGroup mine)
    {
        var (group, own) = (mine.Group, mine.Own);
        return new AdaptiveContainer
        {
            Items =
            [
                CardParts.Strong(group.Name),
                CardParts.Small(GroupTexts.Standing(group, own)),
                CardParts.Buttons(
                    CardParts.Button(GroupTexts.Open, GroupAction.ShowVerb, GroupAction.On(group.Id)),
                    own.Muted
                        ? CardParts.Button(GroupTexts.Unmute, GroupAction.UnmuteVerb, GroupAction.On(group.Id))
                        : CardParts.Button(GroupTexts.Mute, GroupAction.MuteVerb, GroupAction.On(group.Id)),
                    CardParts.Button(GroupTexts.Leave, GroupAction.LeaveVerb, GroupAction.On(group.Id))),
            ],
        };
    }

    private static AdaptiveAction Turn(string title, int to) => CardParts.Button(title, GroupAction.MineVerb, GroupAction.Page(to));

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
