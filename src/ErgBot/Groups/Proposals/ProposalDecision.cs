namespace ErgBot.Groups.Proposals;

/// <param name="Outcome">What is told.</param>
/// <param name="Next">The proposal as it should be; null where nothing changes.</param>
internal readonly record struct ProposalDecision(ProposalOutcome Outcome, Proposal? Next = null);
