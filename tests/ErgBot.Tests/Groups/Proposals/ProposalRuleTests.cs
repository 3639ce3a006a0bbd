using ErgBot.Groups;
using ErgBot.Groups.Notices;
using ErgBot.Groups.Proposals;
using ErgBot.People;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups.Proposals;

public sealed class ProposalRuleTests
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Person _ann = new(new PersonId(Guid.NewGuid(), Guid.NewGuid()), "Ann");
    private static readonly Person _omar = new(new PersonId(_ann.Id.Tenant, Guid.NewGuid()), "Omar");
    private static readonly GroupId _id = GroupId.Parse("runners");
    private static readonly ProposalText _text = new("Runners", "Running together before work.", ["jogging"], IsNamed: true);
    private static readonly ProposalId _proposal = ProposalId.Parse(new string('a', 32));
    private static readonly Proposal _new = ProposalRule.New(_proposal, _ann, _text, [_omar.Id], _now);

    [Fact]
    public void The_organizers_are_told_of_it_and_the_proposer_of_the_decision()
    {
        Assert.Equal((NoticeKind.ProposalToDecide, _omar.Id), Owed(_new));
        var approved = Decide(_new, ProposalWish.Approve, "").Next!;
        Assert.Equal((ProposalState.Approved, "runners", _omar.Id), (approved.State, approved.Group, approved.By));
        Assert.Equal((NoticeKind.ProposalDecided, _ann.Id), Owed(approved));
        Assert.True(approved.Owes);
        Assert.True((approved with { Notices = NoticeBox.Empty }).Owes);
        Assert.False((approved with { Notices = NoticeBox.Empty, IsMade = true }).Owes);
    }

    [Fact]
    public void The_first_decision_counts_and_is_told_to_whoever_comes_later()
    {
        foreach (var (wish, before) in new[] { (ProposalWish.Approve, ProposalOutcome.ApprovedBefore), (ProposalWish.Decline, ProposalOutcome.DeclinedBefore), (ProposalWish.AskForChanges, ProposalOutcome.ChangesAskedBefore) })
        {
            var decided = Decide(_new, wish, "Because.").Next!;
            foreach (var second in Enum.GetValues<ProposalWish>())
            {
                Assert.Equal(new(before), Decide(decided, second, "Otherwise."));
            }
        }
    }

    [Theory]
    [InlineData(ProposalWish.Decline)]
    [InlineData(ProposalWish.AskForChanges)]
    internal void Declining_and_asking_for_changes_need_a_reason(ProposalWish wish)
    {
        Assert.Equal(new(ProposalOutcome.ReasonMissing), Decide(_new, wish, ""));
        Assert.Equal(new(ProposalOutcome.ReasonTooLong), Decide(_new, wish, new string('x', Proposal.LongestReason + 1)));
        Assert.Equal("Because.", Decide(_new, wish, "Because.").Next!.Reason);
    }

    [Fact]
    public void Nobody_decides_on_a_version_that_they_have_not_seen()
    {
        var changed = ProposalRule.Change(_new, _text with { Name = "Walkers" }, [_omar.Id], _now).Next!;
        Assert.Equal(new(ProposalOutcome.ChangedMeanwhile), Decide(changed, ProposalWish.Approve, "", seen: 1));
        Assert.Equal(ProposalOutcome.Approved, Decide(changed, ProposalWish.Approve, "", seen: 2).Outcome);
    }

    [Fact]
    public void A_changed_proposal_goes_to_the_organizers_again_and_a_decided_one_stays()
    {
        var asked = Decide(_new, ProposalWish.AskForChanges, "Shorter, please.").Next!;
        var changed = ProposalRule.Change(asked, _text with { Purpose = "Running together." }, [_omar.Id], _now).Next!;
        Assert.Equal((ProposalState.Pending, 2, null, null), (changed.State, changed.Version, changed.Reason, changed.By));
        Assert.Equal((NoticeKind.ProposalToDecide, _omar.Id), Owed(changed));
        Assert.Equal("Shorter, please.", changed.Asked);
        Assert.Equal("Shorter, please.", ProposalRule.Change(changed, _text, [_omar.Id], _now).Next!.Asked);
        Assert.Null(ProposalRule.Change(_new, _text with { Purpose = "Running together." }, [_omar.Id], _now).Next!.Asked);
        Assert.Equal(new(ProposalOutcome.Sent), ProposalRule.Change(_new, _text, [_omar.Id], _now));
        Assert.Equal(new(ProposalOutcome.TooLate), ProposalRule.Change(Decide(_new, ProposalWish.Decline, "No.").Next!, _text, [_omar.Id], _now));
    }

    [Theory]
    [InlineData("Runners", false, "runners")]
    [InlineData("Runners", true, "runners-aaaaaa")]
    [InlineData("Éducateurs d'été & Co.", false, "educateurs-dete-co")]
    [InlineData("Directory", false, "directory-aaaaaa")]
    [InlineData("日本", false, "group-aaaaaa")]
    [InlineData("A very long name that goes on and on", false, "a-very-long-name-that-goes-on")]
    public void A_name_gives_an_id_that_nothing_else_has(string name, bool isTaken, string expected) =>
        Assert.Equal(expected, GroupSlug.Of(name, _proposal, _ => isTaken).ToString());

    [Theory]
    [InlineData("Working Parents", "", "parents")]
    [InlineData("Caregivers", "", "parents")]
    [InlineData("Vetrans", "", "veterans")]
    [InlineData("Queer Staff", "", "lgbtq")]
    [InlineData("Runners", "moms", "parents")]
    public void A_group_that_is_there_already_is_found(string name, string words, string expected) =>
        Assert.Contains(expected, GroupLikeness.Find(_text with { Name = name, OtherWords = GroupWords.Split(words) }, GroupContent.Read(ContentFiles.Shipped)).Select(group => group.Id.ToString()));

    [Fact]
    public void What_is_new_is_like_none() => Assert.Empty(GroupLikeness.Find(_text, GroupContent.Read(ContentFiles.Shipped)));

    [Fact]
    public void Every_outcome_is_said()
    {
        foreach (var outcome in Enum.GetValues<ProposalOutcome>())
        {
            Assert.NotEmpty(ProposalTexts.For(outcome, null));
        }
    }

    private static ProposalDecision Decide(Proposal proposal, ProposalWish wish, string reason, int? seen = null) =>
        ProposalRule.Decide(proposal, wish, _omar, reason, seen ?? proposal.Version, _id, _now);

    private static (NoticeKind, PersonId) Owed(Proposal proposal) => Assert.Single(proposal.Notices.Owed.Select(notice => (notice.Kind, notice.To)));
}
