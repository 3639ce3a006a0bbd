namespace ErgBot.Groups.Proposals;

/// <summary>What became of a wish; <see cref="ProposalTexts"/> says it.</summary>
internal enum ProposalOutcome
{
    Approved,
    Declined,
    ChangesAsked,

    /// <summary>Declining and asking for changes need a reason that the proposer can do something with.</summary>
    ReasonMissing,
    ReasonTooLong,

    /// <summary>The proposer has sent another version than the presser saw.</summary>
    ChangedMeanwhile,
    ApprovedBefore,
    DeclinedBefore,

    /// <summary>It is with the proposer.</summary>
    ChangesAskedBefore,

    Sent,

    /// <summary>It can't be changed any more: the organizers have decided.</summary>
    TooLate,
}
