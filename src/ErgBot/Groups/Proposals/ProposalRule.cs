using ErgBot.Groups.Notices;
using ErgBot.People;

namespace ErgBot.Groups.Proposals;

/// <summary>What becomes of a proposal: pure and total. The first organizer's press decides, and who has to be told is written down with it.</summary>
internal static class ProposalRule
{
    /// <param name="proposal">As it is stored.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="by">The organizer.</param>
    /// <param name="reason">What they wrote.</param>
    /// <param name="seen">The version that they saw.</param>
    /// <param name="group">The id that an approval gives the group.</param>
    /// <param name="now">Real time.</param>
    public static ProposalDecision Decide(Proposal proposal, ProposalWish wish, Person by, string reason, int seen, GroupId group, DateTimeOffset now)
    {
        switch (proposal.State)
        {
            case ProposalState.Approved:
                return new(ProposalOutcome.ApprovedBefore);
            case ProposalState.Declined:
                return new(ProposalOutcome.DeclinedBefore);
            case ProposalState.ChangesAsked:
                return new(ProposalOutcome.ChangesAskedBefore);
        }

        if (seen != proposal.Version)
        {
            return new(ProposalOutcome.ChangedMeanwhile);
        }

        if (reason.Length > Proposal.LongestReason)
        {
            return new(ProposalOutcome.ReasonTooLong);
        }

        if (wish != ProposalWish.Approve && reason.Length == 0)
        {
            return new(ProposalOutcome.ReasonMissing);
        }

        var decided = proposal with
        {
            Reason = reason.Length == 0 ? null : reason,
            By = by.Id,
            ByName = by.Name,
            At = now,
            Notices = NoticeBox.Empty.With(new Notice { Kind = NoticeKind.ProposalDecided, To = proposal.Proposer }),
        };
        return wish switch
        {
            ProposalWish.Approve => new(ProposalOutcome.Approved, decided with { State = ProposalState.Approved, Group = group.ToString() }),
            ProposalWish.Decline => new(ProposalOutcome.Declined, decided with { State = ProposalState.Declined }),
            _ => new(ProposalOutcome.ChangesAsked, decided with { State = ProposalState.ChangesAsked }),
        };
    }

    /// <summary>The proposer sends another version: asked for, or of their own while nobody has decided.</summary>
    public static ProposalDecision Change(Proposal proposal, ProposalText text, IEnumerable<PersonId> organizers, DateTimeOffset now) => proposal switch
    {
        { IsDecided: true } => new(ProposalOutcome.TooLate),
        { State: ProposalState.Pending } when IsSame(proposal.Text, text) => new(ProposalOutcome.Sent),
        _ => new(ProposalOutcome.Sent, proposal with
        {
            Text = text,
            Version = proposal.Version + 1,
            State = ProposalState.Pending,
            Asked = proposal.Reason ?? proposal.Asked,
            Reason = null,
            By = null,
            ByName = null,
            At = now,
            Notices = ToOrganizers(organizers, proposal.Version + 1),
        }),
    };

    public static Proposal New(ProposalId id, Person proposer, ProposalText text, IEnumerable<PersonId> organizers, DateTimeOffset now) => new()
    {
        Id = id,
        Proposer = proposer.Id,
        ProposerName = proposer.Name,
        Text = text,
        At = now,
        Notices = ToOrganizers(organizers, 1),
    };

    private static bool IsSame(ProposalText one, ProposalText other) =>
        one.Name == other.Name && one.Purpose == other.Purpose && one.IsNamed == other.IsNamed && one.OtherWords.SequenceEqual(other.OtherWords, StringComparer.Ordinal);

    private static NoticeBox ToOrganizers(IEnumerable<PersonId> organizers, int version) => NoticeBox.Empty.With(
        organizers.Select(organizer => new Notice { Kind = NoticeKind.ProposalToDecide, To = organizer, About = $"{version}" }));
}
