using ErgBot.Groups.Notices;
using ErgBot.People;

namespace ErgBot.Groups.Proposals;

/// <summary>A group that somebody would like to see, from the moment it is sent until it is forgotten.</summary>
internal sealed record Proposal
{
    public const int LongestReason = 500;

    public required ProposalId Id { get; init; }

    public required PersonId Proposer { get; init; }

    /// <summary>As Teams showed it; the organizers see it.</summary>
    public string? ProposerName { get; init; }

    public required ProposalText Text { get; init; }

    /// <summary>Counts up with every version that the proposer sends: nobody decides on what they haven't seen.</summary>
    public int Version { get; init; } = 1;

    public ProposalState State { get; init; }

    /// <summary>What an organizer wrote to the proposer.</summary>
    public string? Reason { get; init; }

    /// <summary>What an organizer had asked to be changed before this version was sent.</summary>
    public string? Asked { get; init; }

    /// <summary>The organizer who decided.</summary>
    public PersonId? By { get; init; }

    public string? ByName { get; init; }

    /// <summary>When it was sent, or decided.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The group that an approval makes.</summary>
    public string? Group { get; init; }

    /// <summary>Whether that group is there, with its first lead and member.</summary>
    public bool IsMade { get; init; }

    public NoticeBox Notices { get; init; } = NoticeBox.Empty;

    public bool IsDecided => State is ProposalState.Approved or ProposalState.Declined;

    /// <summary>Whether there is something left to do.</summary>
    public bool Owes => Notices.Owed.Count > 0 || (State == ProposalState.Approved && !IsMade);
}
