using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups.Leads;

/// <summary>The question to a member whether they will lead; in a note of its own and on the group's card.</summary>
internal static class LeadInvitationCard
{
    public static CardReply For(Group group, LeadInvitation invitation) =>
        new(CardParts.Card(LeadTexts.Summary, LeadTexts.Summary, Question(group, invitation)), LeadTexts.Summary);

    public static IEnumerable<AdaptiveElement> Question(Group group, LeadInvitation invitation) =>
    [
        CardParts.Quote(LeadTexts.AskedToLead(invitation.ByName ?? LeadTexts.Somebody, group.Name, invitation.IsHandOver)),
        CardParts.Buttons(
            Button(LeadTexts.AcceptNamed, LeadAction.AcceptNamedVerb, group),
            Button(LeadTexts.AcceptUnnamed, LeadAction.AcceptUnnamedVerb, group),
            Button(LeadTexts.Decline, LeadAction.DeclineVerb, group)),
    ];

    private static AdaptiveAction Button(string title, string verb, Group group) =>
        CardParts.Button(title, verb, GroupAction.On(group.Id), takesInputs: false);
}
