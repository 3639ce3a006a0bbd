namespace ErgBot.Groups.Proposals;

/// <summary>What an organizer wants of a proposal.</summary>
internal enum ProposalWish
{
    Approve,
    Decline,
    AskForChanges,
}
