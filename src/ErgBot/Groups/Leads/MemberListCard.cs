using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups.Leads;

/// <summary>The names that members let their leads see, some on a page; for a lead alone, in their own chat. No count stands anywhere.</summary>
internal static class MemberListCard
{
    public const int PageSize = 10;

    /// <param name="group">The group.</param>
    /// <param name="leadership">Who leads it already isn't asked to.</param>
    /// <param name="members">Those of this page; none of them confidential.</param>
    /// <param name="hasMore">Whether there are more.</param>
    /// <param name="isFirst">Whether this is the first page.</param>
    public static CardReply For(Group group, Leadership leadership, IReadOnlyList<Member> members, bool hasMore, bool isFirst) => new(
        CardParts.Card(
            LeadTexts.MembersOf(group.Name),
            LeadTexts.MembersOf(group.Name),
            [
                CardParts.Text(members.Count == 0 ? LeadTexts.NoNames : LeadTexts.MembersIntro),
                .. members.Select(member => Row(group, leadership, member)),
                CardParts.Buttons(
                [
                    .. isFirst ? Array.Empty<AdaptiveAction>() : [Turn(GroupTexts.ToBeginning, group, null)],
                    .. hasMore ? [Turn(GroupTexts.More, group, members[^1].Key)] : Array.Empty<AdaptiveAction>(),
                    CardParts.Button(LeadTexts.Back, LeadAction.ManageVerb, GroupAction.On(group.Id), takesInputs: false),
                ]),
            ]),
        LeadTexts.Summary);

    /// <summary>What a picked member is to be asked.</summary>
    public static CardReply Pick(Group group, Member member) => new(
        CardParts.Card(
            LeadTexts.AskToLead,
            LeadTexts.AskToLead,
            CardParts.Plain(LeadTexts.Pick(member.Membership.Name ?? LeadTexts.NoName, group.Name)),
            CardParts.Buttons(
                CardParts.Button(LeadTexts.AsCoLead, LeadAction.AskVerb, LeadAction.Member(group.Id, member.Key)),
                CardParts.Button(LeadTexts.TakeOver, LeadAction.HandOverVerb, LeadAction.Member(group.Id, member.Key)),
                Turn(LeadTexts.Cancel, group, null))),
        LeadTexts.Summary);

    private static AdaptiveElement Row(Group group, Leadership leadership, Member member)
    {
        var name = CardParts.Plain(member.Membership.Name ?? LeadTexts.NoName);
        if (leadership.Find(member.Membership.Member) is null)
        {
            return CardParts.Row(name, CardParts.Button(LeadTexts.AskToLead, LeadAction.PickVerb, LeadAction.Member(group.Id, member.Key), takesInputs: false));
        }

        name.Items.Add(CardParts.Small(LeadTexts.IsLead));
        return name;
    }

    private static AdaptiveAction Turn(string title, Group group, string? after) =>
        CardParts.Button(title, LeadAction.MembersVerb, LeadAction.After(group.Id, after), takesInputs: false);
}
