using ErgBot.Cards;

namespace ErgBot.Groups;

/// <summary>All groups, the same for everybody: it can stand in a channel.</summary>
internal static class GroupListCard
{
    public static CardReply For(IReadOnlyList<Group> groups) => new(
        CardParts.Card(
            GroupTexts.ListTitle,
            $"{GroupTexts.ListTitle}: {string.Join(", ", groups.Select(group => group.Name))}.",
            [
                CardParts.Text(GroupTexts.ListIntro),
                .. groups.Select(group => CardParts.Row(
                    CardParts.Text(group.Purpose),
                    CardParts.Button(group.Name, GroupAction.ShowVerb, GroupAction.On(group.Id)))),
            ]),
        GroupTexts.Summary);
}
