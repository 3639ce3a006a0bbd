namespace ErgBot.Groups;

/// <param name="Outcome">What is told.</param>
/// <param name="Next">The membership as it should be; null where nothing changes.</param>
internal readonly record struct MembershipDecision(MembershipOutcome Outcome, Membership? Next = null);
