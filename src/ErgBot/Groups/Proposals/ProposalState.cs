namespace ErgBot.Groups.Proposals;

internal enum ProposalState
{
    /// <summary>The organizers have it.</summary>
    Pending,

    /// <summary>The proposer has it: an organizer asked for changes.</summary>
    ChangesAsked,
    Approved,
    Declined,
}
