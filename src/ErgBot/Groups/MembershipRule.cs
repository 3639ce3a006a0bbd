using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>What a wish makes of a membership. Everything is set, nothing toggled, so that a press which comes twice changes nothing twice.</summary>
internal static class MembershipRule
{
    /// <summary>Joining again never makes a confidential membership visible: that has a button of its own.</summary>
    /// <param name="state">The group's.</param>
    /// <param name="own">The person's membership; null for none.</param>
    /// <param name="joiner">Who wants to join.</param>
    /// <param name="confidential">How.</param>
    public static MembershipDecision Join(GroupState state, Membership? own, Person joiner, bool confidential) => (state, own) switch
    {
        (GroupState.Closed, _) => new(MembershipOutcome.Closed),
        (_, null) => new(MembershipOutcome.Joined, Membership.Of(joiner, confidential)),
        (_, { Confidential: false }) when confidential => SetConfidential(own, joiner, true),
        _ => new(MembershipOutcome.AlreadyMember),
    };

    public static MembershipDecision SetConfidential(Membership? own, Person member, bool confidential) => own switch
    {
        null => new(MembershipOutcome.NoMember),
        _ when own.Confidential == confidential => new(MembershipOutcome.AlreadySo),
        _ => new(
            confidential ? MembershipOutcome.MadeConfidential : MembershipOutcome.MadeVisible,
            own with { Confidential = confidential, Name = Membership.Of(member, confidential).Name }),
    };

    public static MembershipDecision SetMuted(Membership? own, bool muted) => own switch
    {
        null => new(MembershipOutcome.NoMember),
        _ when own.Muted == muted => new(MembershipOutcome.AlreadySo),
        _ => new(muted ? MembershipOutcome.Muted : MembershipOutcome.Unmuted, own with { Muted = muted }),
    };
}
