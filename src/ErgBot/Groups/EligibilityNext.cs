namespace ErgBot.Groups;

/// <summary>What somebody was about to do when they were asked whether they are an administrator; joining, it is, where none of these.</summary>
internal enum EligibilityNext
{
    Propose,
    OfferToLead,

    /// <summary>To answer to the administrators' own event.</summary>
    TheirEvent,
}
