using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups;

/// <summary>One group, for one person. It shows no count and no names: who else is in it is nobody's business.</summary>
internal static class GroupCard
{
    /// <param name="group">The group.</param>
    /// <param name="membership">The looking person's own membership; null when there is none.</param>
    /// <param name="note">What has just happened; null for nothing.</param>
    public static CardReply For(Group group, Membership? membership, string? note = null) => new(
        CardParts.Card(
            group.Name,
            $"{group.Name}: {group.Purpose}",
            note is null ? null : CardParts.Strong(note),
            CardParts.Text(group.Purpose),
            membership is null || note is not null ? null : CardParts.Text(GroupTexts.YouAreIn(membership.Confidential)),
            membership is null ? ConfidentialSwitch() : null,
            membership is null ? CardParts.Small(GroupTexts.WhoSees) : null,
            CardParts.Buttons(
                membership is null
                    ? CardParts.Button(GroupTexts.Join, GroupAction.JoinVerb, GroupAction.On(group.Id))
                    : CardParts.Button(GroupTexts.Leave, GroupAction.LeaveVerb, GroupAction.On(group.Id)),
                CardParts.Button(GroupTexts.AllGroups, GroupAction.ListVerb, []),
                CardParts.Button(GroupTexts.MyGroups, GroupAction.MineVerb, []))),
        GroupTexts.Summary);

    private static AdaptiveToggleInput ConfidentialSwitch() => new()
    {
        Id = GroupAction.ConfidentialInput,
        Title = GroupTexts.Confidential,
        Value = "false",
        ValueOn = "true",
        ValueOff = "false",
        Wrap = true,
    };
}
