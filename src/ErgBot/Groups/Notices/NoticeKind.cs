namespace ErgBot.Groups.Notices;

/// <summary>What somebody has to be told. The words are made when it is sent, from the row as it is then.</summary>
internal enum NoticeKind
{
    /// <summary>To a member: a lead asks them to lead as well.</summary>
    AskedToLead,

    /// <summary>To the lead who asked: they said yes.</summary>
    LeadsNow,

    /// <summary>To an organizer: somebody offers to lead.</summary>
    OfferToLead,

    /// <summary>To who offered: an organizer has decided.</summary>
    OfferDecided,

    /// <summary>To an organizer: the last lead is gone.</summary>
    NoLeadLeft,

    /// <summary>To an organizer: somebody proposes a group.</summary>
    ProposalToDecide,

    /// <summary>To who proposed it: an organizer has decided.</summary>
    ProposalDecided,
}
