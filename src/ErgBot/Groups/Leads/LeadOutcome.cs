namespace ErgBot.Groups.Leads;

/// <summary>What became of a wish; <see cref="LeadTexts"/> says it.</summary>
internal enum LeadOutcome
{
    Asked,
    AlreadyAsked,
    TooManyAsked,
    TooManyLeads,
    Accepted,
    Declined,
    NotAsked,
    AlreadyLead,
    SteppedDown,
    LastLead,
    NameShown,
    NameHidden,
    AlreadySo,
    Offered,
    AlreadyOffered,
    TooManyOffers,
    Appointed,
    OfferDeclined,
    OfferAppointedBefore,
    OfferDeclinedBefore,
    OfferGone,
    CandidateNotEligible,
    Edited,
    EditedMeanwhile,
    Closed,
    AlreadyClosed,
    Reopened,
    TooLateToReopen,

    /// <summary>They aren't a lead, or not one any more.</summary>
    NotLead,

    /// <summary>They may not be in groups.</summary>
    NotEligible,

    /// <summary>It is for organizers.</summary>
    NotOrganizer,
}
