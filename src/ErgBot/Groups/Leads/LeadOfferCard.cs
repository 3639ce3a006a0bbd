using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups.Leads;

/// <summary>Offering to lead: the form, and what organizers see of it.</summary>
internal static class LeadOfferCard
{
    public static CardReply Form(Group group, Guid form) => new(
        CardParts.Card(
            LeadTexts.OfferToLead,
            LeadTexts.OfferToLead,
            CardParts.Plain(LeadTexts.OfferIntro(group.Name)),
            new AdaptiveToggleInput { Id = LeadAction.NamedInput, Title = LeadTexts.NamedSwitch, Value = "false", ValueOn = "true", ValueOff = "false", Wrap = true },
            CardParts.Buttons(
                CardParts.Button(LeadTexts.SendOffer, LeadAction.OfferVerb, LeadAction.Form(group.Id, form)),
                CardParts.Button(LeadTexts.BackToGroup, GroupAction.ShowVerb, GroupAction.On(group.Id), takesInputs: false))),
        LeadTexts.Summary);

    /// <summary>The note to an organizer.</summary>
    public static CardReply For(Group group, LeadOffer offer) =>
        new(CardParts.Card(LeadTexts.Summary, LeadTexts.Summary, Row(group, offer)), LeadTexts.Summary);

    public static AdaptiveContainer Row(Group group, LeadOffer offer)
    {
        var row = CardParts.Quote(LeadTexts.OfferFor(offer.Name ?? LeadTexts.Somebody, group.Name));
        row.Items.Add(CardParts.Buttons(
            CardParts.Button(LeadTexts.Appoint, LeadAction.AppointVerb, LeadAction.Offer(group.Id, offer.Id), takesInputs: false),
            CardParts.Button(LeadTexts.DeclineOffer, LeadAction.DeclineOfferVerb, LeadAction.Offer(group.Id, offer.Id), takesInputs: false)));
        return row;
    }
}
