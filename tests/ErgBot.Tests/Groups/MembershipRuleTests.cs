using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Tests.Groups;

public sealed class MembershipRuleTests
{
    private static readonly Person _alice = new(new PersonId(Guid.NewGuid(), Guid.NewGuid()), "Alice Rivera");
    private static readonly Membership _visible = Membership.Of(_alice, confidential: false);
    private static readonly Membership _confidential = Membership.Of(_alice, confidential: true);

    [Fact]
    public void A_name_is_kept_only_where_the_leads_may_see_it()
    {
        Assert.Equal("Alice Rivera", _visible.Name);
        Assert.Null(_confidential.Name);
        Assert.Null(MembershipRule.SetConfidential(_visible, _alice, confidential: true).Next!.Name);
        Assert.Equal("Alice Rivera", MembershipRule.SetConfidential(_confidential, _alice, confidential: false).Next!.Name);
    }

    [Fact]
    public void A_very_long_name_is_cut_between_characters()
    {
        var name = Membership.Of(_alice with { Name = string.Concat(Enumerable.Repeat("😀", 150)) }, confidential: false).Name!;
        Assert.Equal(100, name.EnumerateRunes().Count());
        Assert.DoesNotContain('\uFFFD', name);
    }

    [Fact]
    public void Who_joins_is_in_as_they_wanted()
    {
        var decision = MembershipRule.Join(GroupState.Open, own: null, _alice, confidential: true);
        Assert.Equal(MembershipOutcome.Joined, decision.Outcome);
        Assert.True(decision.Next!.Confidential);
    }

    [Fact]
    public void Nobody_joins_a_closed_group()
    {
        Assert.Equal(new(MembershipOutcome.Closed), MembershipRule.Join(GroupState.Closed, own: null, _alice, confidential: false));
        Assert.Equal(new(MembershipOutcome.Closed), MembershipRule.Join(GroupState.Closed, _visible, _alice, confidential: true));
    }

    [Fact]
    public void Joining_again_can_hide_a_name_and_never_shows_one()
    {
        Assert.Equal(MembershipOutcome.MadeConfidential, MembershipRule.Join(GroupState.Open, _visible, _alice, confidential: true).Outcome);
        Assert.Equal(new(MembershipOutcome.AlreadyMember), MembershipRule.Join(GroupState.Open, _confidential, _alice, confidential: false));
        Assert.Equal(new(MembershipOutcome.AlreadyMember), MembershipRule.Join(GroupState.Open, _confidential, _alice, confidential: true));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_so_already_changes_nothing(bool wanted)
    {
        var own = Membership.Of(_alice, wanted) with { Muted = wanted };
        Assert.Equal(new(MembershipOutcome.AlreadySo), MembershipRule.SetConfidential(own, _alice, wanted));
        Assert.Equal(new(MembershipOutcome.AlreadySo), MembershipRule.SetMuted(own, wanted));
        Assert.Equal(!wanted, MembershipRule.SetMuted(own, !wanted).Next!.Muted);
    }

    [Fact]
    public void Who_is_no_member_has_nothing_to_change()
    {
        Assert.Equal(new(MembershipOutcome.NoMember), MembershipRule.SetConfidential(own: null, _alice, confidential: true));
        Assert.Equal(new(MembershipOutcome.NoMember), MembershipRule.SetMuted(own: null, muted: true));
    }

    [Fact]
    public void Every_outcome_is_said()
    {
        foreach (var outcome in Enum.GetValues<MembershipOutcome>())
        {
            Assert.NotEmpty(GroupTexts.For(outcome, "Veterans", _visible));
        }
    }
}
