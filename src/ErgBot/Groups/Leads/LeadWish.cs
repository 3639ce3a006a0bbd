using ErgBot.People;

namespace ErgBot.Groups.Leads;

/// <summary>What somebody wants of a group's leadership or of the group.</summary>
internal abstract record LeadWish
{
    /// <summary>A lead asks a member to lead as well, or to take over from them.</summary>
    internal sealed record Ask(PersonId Candidate, string? Name, bool IsHandOver) : LeadWish;

    internal sealed record Accept(bool IsNamed) : LeadWish;

    internal sealed record Decline : LeadWish;

    internal sealed record StepDown : LeadWish;

    internal sealed record SetNamed(bool IsNamed) : LeadWish;

    /// <summary>Somebody offers to lead; the organizers decide.</summary>
    /// <param name="Id">A number of its own for this offer.</param>
    /// <param name="IsNamed">Whether they want to be named.</param>
    internal sealed record Offer(string Id, bool IsNamed) : LeadWish;

    /// <param name="OfferId">Which.</param>
    /// <param name="CandidateIsEligible">Whether who offered may still lead, looked up at the press.</param>
    internal sealed record Appoint(string OfferId, bool CandidateIsEligible) : LeadWish;

    internal sealed record DeclineOffer(string OfferId) : LeadWish;

    /// <param name="Purpose">As it should be.</param>
    /// <param name="OtherWords">As they should be.</param>
    /// <param name="Seen">The mark of the text that the form was filled from.</param>
    internal sealed record Edit(string Purpose, IReadOnlyList<string> OtherWords, string Seen) : LeadWish;

    internal sealed record Close : LeadWish;

    internal sealed record Reopen : LeadWish;
}
