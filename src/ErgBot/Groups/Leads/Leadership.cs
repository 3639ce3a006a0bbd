using ErgBot.People;

namespace ErgBot.Groups.Leads;

/// <summary>Who leads a group, who was asked to and who offers to. It stands sealed in one property of the group's row, so that one conditional write decides every change of it.</summary>
internal sealed record Leadership
{
    public static Leadership None { get; } = new();

    public IReadOnlyList<Lead> Leads { get; init; } = [];

    public IReadOnlyList<LeadInvitation> Asked { get; init; } = [];

    public IReadOnlyList<LeadOffer> Offers { get; init; } = [];

    public Lead? Find(PersonId person) => Leads.FirstOrDefault(lead => lead.Person == person);

    public LeadInvitation? InvitationOf(PersonId person, DateTimeOffset now) =>
        Asked.FirstOrDefault(invitation => invitation.Person == person && invitation.Until > now);

    public LeadOffer? OfferOf(PersonId person) =>
        Offers.FirstOrDefault(offer => offer.Person == person && offer.State == LeadOfferState.Open);

    /// <summary>Without any trace of the person.</summary>
    public Leadership Without(PersonId person) => this with
    {
        Leads = [.. Leads.Where(lead => lead.Person != person)],
        Asked = [.. Asked.Where(invitation => invitation.Person != person && invitation.By != person)],
        Offers = [.. Offers.Where(offer => offer.Person != person).Select(offer => offer.By == person ? offer with { By = null, ByName = null } : offer)],
    };

    public bool Knows(PersonId person) =>
        Leads.Any(lead => lead.Person == person) || Asked.Any(invitation => invitation.Person == person || invitation.By == person) || Offers.Any(offer => offer.Person == person || offer.By == person);
}
