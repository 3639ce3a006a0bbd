using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups;

/// <summary>One group, for one person. It shows no count and no names: who else is in it is nobody's business.</summary>
internal static class GroupCard
{
    /// <param name="group">The group.</param>
    /// <param name="confidential">Whether the looking person's own membership is confidential; null when they are no member.</param>
    /// <param name="note">What has just happened; null for nothing.</param>
    public static CardReply For(Group group, bool? confidential, string? note = null) => new(
        CardParts.Card(
            group.Name,
            $"{group.Name}: {group.Purpose}",
            note is null ? null : CardParts.Strong(note),
            CardParts.Text(group.Purpose),
            confidential is { } isConfidential && note is null ? CardParts.Text(GroupTexts.YouAreIn(isConfidential)) : null,
            confidential is null ? ConfidentialSwitch() : null,
            confidential is null ? CardParts.Small(GroupTexts.WhoSees) : null,
            CardParts.Buttons(
                confidential is null
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
