using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.Groups.Notices;
using ErgBot.People;

namespace ErgBot.Tests.Groups.Leads;

public sealed class LeadRuleTests
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Guid _tenant = Guid.NewGuid();
    private static readonly Person _ann = Named("Ann");
    private static readonly Person _bob = Named("Bob");
    private static readonly Person _cleo = Named("Cleo");
    private static readonly Person _omar = Named("Omar");
    private static readonly Person _olga = Named("Olga");
    private static readonly IReadOnlyCollection<PersonId> _organizers = [_omar.Id, _olga.Id];

    [Fact]
    public void A_lead_asks_a_member_who_leads_when_they_say_yes_and_the_asker_hears_of_it()
    {
        var asked = After(LedBy(_ann), _ann, new LeadWish.Ask(_bob.Id, "Bob", IsHandOver: false), LeadOutcome.Asked);
        Assert.Equal([(NoticeKind.AskedToLead, _bob.Id)], Owed(asked));
        Assert.Null(asked.Leadership.Find(_bob.Id));

        var accepted = After(asked, _bob, new LeadWish.Accept(IsNamed: true), LeadOutcome.Accepted);
        Assert.True(accepted.Leadership.Find(_bob.Id)!.IsNamed);
        Assert.NotNull(accepted.Leadership.Find(_ann.Id));
        Assert.Empty(accepted.Leadership.Asked);
        Assert.Equal([(NoticeKind.LeadsNow, _ann.Id)], Owed(accepted));
    }

    [Fact]
    public void Handing_over_ends_the_askers_lead_when_it_is_accepted_and_not_before()
    {
        var asked = After(LedBy(_ann), _ann, new LeadWish.Ask(_bob.Id, "Bob", IsHandOver: true), LeadOutcome.Asked);
        Assert.NotNull(asked.Leadership.Find(_ann.Id));

        var accepted = After(asked, _bob, new LeadWish.Accept(IsNamed: false), LeadOutcome.Accepted);
        Assert.Equal(_bob.Id, Assert.Single(accepted.Leadership.Leads).Person);
        Assert.False(accepted.Leadership.Leads[0].IsNamed);
    }

    [Fact]
    public void Nobody_leads_without_being_asked_nor_after_the_request_is_over_withdrawn_or_its_asker_gone()
    {
        Refused(LedBy(_ann), _bob, new LeadWish.Accept(IsNamed: true), LeadOutcome.NotAsked);
        var asked = After(LedBy(_ann, _cleo), _ann, new LeadWish.Ask(_bob.Id, "Bob", IsHandOver: false), LeadOutcome.Asked);

        Assert.Equal(LeadOutcome.NotAsked, LeadRule.Decide(asked, Actor(_bob) with { Now = _now + LeadRule.InvitationLasts }, _organizers, new LeadWish.Accept(true)).Outcome);
        Refused(After(asked, _bob, new LeadWish.Decline(), LeadOutcome.Declined), _bob, new LeadWish.Accept(true), LeadOutcome.NotAsked);
        Refused(After(asked, _ann, new LeadWish.StepDown(), LeadOutcome.SteppedDown), _bob, new LeadWish.Accept(true), LeadOutcome.NotAsked);
        Refused(LeadRule.Without(asked, _ann.Id, _organizers), _bob, new LeadWish.Accept(true), LeadOutcome.NotAsked);
        Refused(asked, _cleo, new LeadWish.Accept(true), LeadOutcome.AlreadyLead);
    }

    [Fact]
    public void Asking_twice_changes_nothing_and_both_numbers_have_an_end()
    {
        var asked = After(LedBy(_ann), _ann, new LeadWish.Ask(_bob.Id, "Bob", IsHandOver: false), LeadOutcome.Asked);
        Refused(asked, _ann, new LeadWish.Ask(_bob.Id, "Bob", IsHandOver: true), LeadOutcome.AlreadyAsked);
        Refused(asked, _ann, new LeadWish.Ask(_ann.Id, "Ann", IsHandOver: false), LeadOutcome.AlreadyLead);
        for (var i = 1; i < LeadRule.MostAsked; i++)
        {
            asked = After(asked, _ann, new LeadWish.Ask(Named($"{i}").Id, null, IsHandOver: false), LeadOutcome.Asked);
        }

        Refused(asked, _ann, new LeadWish.Ask(_cleo.Id, "Cleo", IsHandOver: false), LeadOutcome.TooManyAsked);
        var many = LedBy([_ann, .. Enumerable.Range(1, LeadRule.MostLeads - 1).Select(i => Named($"{i}"))]);
        Refused(many, _ann, new LeadWish.Ask(_bob.Id, "Bob", IsHandOver: false), LeadOutcome.TooManyLeads);
        After(After(many, _ann, new LeadWish.Ask(_bob.Id, "Bob", IsHandOver: true), LeadOutcome.Asked), _bob, new LeadWish.Accept(true), LeadOutcome.Accepted);
    }

    [Fact]
    public void The_last_lead_cannot_step_down_and_one_of_two_can()
    {
        Refused(LedBy(_ann), _ann, new LeadWish.StepDown(), LeadOutcome.LastLead);
        Assert.Single(After(LedBy(_ann, _bob), _ann, new LeadWish.StepDown(), LeadOutcome.SteppedDown).Leadership.Leads);
        Refused(LedBy(_bob), _ann, new LeadWish.StepDown(), LeadOutcome.NotLead);
        Assert.Empty(After(Closed(LedBy(_ann)), _ann, new LeadWish.StepDown(), LeadOutcome.SteppedDown).Leadership.Leads);
    }

    [Fact]
    public void A_lead_who_may_not_be_in_groups_any_more_leads_none_at_the_press()
    {
        var became = Actor(_ann) with { IsEligible = false };
        foreach (var wish in new LeadWish[] { new LeadWish.Ask(_bob.Id, null, false), Edit("Something else, in enough words."), new LeadWish.Close() })
        {
            Assert.Equal(LeadOutcome.NotLead, LeadRule.Decide(LedBy(_ann), became, _organizers, wish).Outcome);
        }

        var asked = After(LedBy(_ann), _ann, new LeadWish.Ask(_bob.Id, "Bob", IsHandOver: false), LeadOutcome.Asked);
        Assert.Equal(LeadOutcome.NotLead, LeadRule.Decide(LedBy(_ann), became, _organizers, new LeadWish.SetNamed(true)).Outcome);
        Assert.Equal(LeadOutcome.AlreadySo, LeadRule.Decide(LedBy(_ann), became, _organizers, new LeadWish.SetNamed(false)).Outcome);
        Assert.Equal(LeadOutcome.NotEligible, LeadRule.Decide(asked, Actor(_bob) with { IsEligible = false }, _organizers, new LeadWish.Accept(true)).Outcome);
    }

    [Fact]
    public void Whose_last_lead_is_taken_is_the_organizers_business()
    {
        var left = LeadRule.Without(LedBy(_ann), _ann.Id, _organizers);
        Assert.Empty(left.Leadership.Leads);
        Assert.Equal([(NoticeKind.NoLeadLeft, _omar.Id), (NoticeKind.NoLeadLeft, _olga.Id)], Owed(left));
        Assert.Empty(Owed(LeadRule.Without(LedBy(_ann, _bob), _ann.Id, _organizers)));
        Assert.Empty(Owed(LeadRule.Without(LedBy(_ann), _bob.Id, _organizers)));
    }

    [Fact]
    public void Nothing_of_a_person_stays_behind()
    {
        var record = After(LedBy(_ann, _bob), _ann, new LeadWish.Ask(_cleo.Id, "Cleo", IsHandOver: false), LeadOutcome.Asked);
        record = After(record, _cleo, new LeadWish.Accept(IsNamed: true), LeadOutcome.Accepted);
        record = After(record, _cleo, new LeadWish.Ask(Named("D").Id, "D", IsHandOver: false), LeadOutcome.Asked);

        var left = System.Text.Json.JsonSerializer.Serialize(LeadRule.Without(record, _cleo.Id, _organizers));

        Assert.DoesNotContain("Cleo", left, StringComparison.Ordinal);
        Assert.DoesNotContain($"{_cleo.Id.ObjectId}", left, StringComparison.Ordinal);
    }

    [Fact]
    public void An_offer_goes_to_every_organizer_and_the_first_decision_counts()
    {
        var offered = After(LedBy(), _bob, new LeadWish.Offer("1", IsNamed: true), LeadOutcome.Offered);
        Assert.Equal([(NoticeKind.OfferToLead, _omar.Id), (NoticeKind.OfferToLead, _olga.Id)], Owed(offered));
        Refused(offered, _bob, new LeadWish.Offer("2", IsNamed: true), LeadOutcome.AlreadyOffered);

        var appointed = After(offered, _omar, new LeadWish.Appoint("1", CandidateIsEligible: true), LeadOutcome.Appointed, organizer: true);
        Assert.True(appointed.Leadership.Find(_bob.Id)!.IsNamed);
        Assert.Equal([(NoticeKind.OfferDecided, _bob.Id)], Owed(appointed));

        var second = LeadRule.Decide(appointed, Actor(_olga, organizer: true), _organizers, new LeadWish.DeclineOffer("1"));
        Assert.Equal((LeadOutcome.OfferAppointedBefore, "Omar"), (second.Outcome, second.By));
        Assert.Null(second.Next);
        var declined = After(offered, _omar, new LeadWish.DeclineOffer("1"), LeadOutcome.OfferDeclined, organizer: true);
        Assert.Equal(LeadOutcome.OfferDeclinedBefore, LeadRule.Decide(declined, Actor(_olga, organizer: true), _organizers, new LeadWish.Appoint("1", true)).Outcome);
        Assert.Equal(LeadOutcome.OfferGone, LeadRule.Decide(offered, Actor(_olga, organizer: true), _organizers, new LeadWish.Appoint("7", true)).Outcome);
    }

    [Fact]
    public void Who_may_not_lead_any_more_is_not_appointed()
    {
        var offered = After(LedBy(), _bob, new LeadWish.Offer("1", IsNamed: true), LeadOutcome.Offered);
        var refused = After(offered, _omar, new LeadWish.Appoint("1", CandidateIsEligible: false), LeadOutcome.CandidateNotEligible, organizer: true);
        Assert.Empty(refused.Leadership.Leads);
        Assert.Empty(refused.Leadership.Offers);
    }

    [Fact]
    public void A_member_can_do_none_of_what_leads_and_organizers_can()
    {
        var offered = After(LedBy(_ann), _bob, new LeadWish.Offer("1", IsNamed: true), LeadOutcome.Offered);
        Refused(offered, _cleo, new LeadWish.Ask(_bob.Id, null, false), LeadOutcome.NotLead);
        Refused(offered, _cleo, Edit("Something else, in enough words."), LeadOutcome.NotLead);
        Refused(offered, _cleo, new LeadWish.Close(), LeadOutcome.NotLead);
        Refused(offered, _cleo, new LeadWish.SetNamed(true), LeadOutcome.NotLead);
        Refused(offered, _cleo, new LeadWish.Appoint("1", true), LeadOutcome.NotOrganizer);
        Refused(offered, _ann, new LeadWish.Appoint("1", true), LeadOutcome.NotOrganizer);
        Refused(offered, _bob, new LeadWish.DeclineOffer("1"), LeadOutcome.NotOrganizer);
        Refused(Closed(LedBy(_ann)), _ann, new LeadWish.Reopen(), LeadOutcome.NotOrganizer);
        Assert.Equal(LeadOutcome.NotLead, LeadRule.Decide(LedBy(_ann), Actor(_omar, organizer: true), _organizers, new LeadWish.Ask(_bob.Id, null, false)).Outcome);
    }

    [Fact]
    public void A_description_that_somebody_changed_meanwhile_is_not_overwritten()
    {
        var edited = After(LedBy(_ann), _ann, Edit("Something else, in enough words."), LeadOutcome.Edited);
        Assert.Equal("Something else, in enough words.", edited.Group.Purpose);
        Refused(edited, _ann, Edit("Something else, in enough words."), LeadOutcome.AlreadySo);
        Refused(edited, _ann, Edit("A third thing, in enough words."), LeadOutcome.EditedMeanwhile);
        After(LedBy(_ann), _omar, Edit("Something else, in enough words."), LeadOutcome.Edited, organizer: true);
    }

    [Fact]
    public void A_closed_group_is_opened_again_by_organizers_for_thirty_days()
    {
        var asked = After(LedBy(_ann), _ann, new LeadWish.Ask(_bob.Id, "Bob", IsHandOver: false), LeadOutcome.Asked);
        var closed = After(asked, _ann, new LeadWish.Close(), LeadOutcome.Closed);
        Assert.True(closed.OwesFarewell);
        Assert.Empty(closed.Leadership.Asked);
        Assert.Empty(Owed(closed));
        Refused(closed, _ann, new LeadWish.Close(), LeadOutcome.AlreadyClosed);
        Refused(closed, _bob, new LeadWish.Offer("1", true), LeadOutcome.AlreadyClosed);

        var late = Actor(_omar, organizer: true) with { Now = _now + LeadRule.MembersKept };
        Assert.Equal(LeadOutcome.TooLateToReopen, LeadRule.Decide(closed, late, _organizers, new LeadWish.Reopen()).Outcome);
        var open = After(closed, _omar, new LeadWish.Reopen(), LeadOutcome.Reopened, organizer: true);
        Assert.Equal(GroupState.Open, open.Group.State);
        Assert.False(open.OwesFarewell);
    }

    [Fact]
    public void Every_outcome_is_said()
    {
        foreach (var outcome in Enum.GetValues<LeadOutcome>())
        {
            Assert.NotEmpty(LeadTexts.For(new LeadDecision(outcome), "Veterans"));
        }
    }

    private static GroupRecord LedBy(params Person[] leads) => new(
        new Group { Id = GroupId.Parse("veterans"), Name = "Veterans", Purpose = "Service in the armed forces." },
        new Leadership { Leads = [.. leads.Select(lead => new Lead { Person = lead.Id, Name = lead.Name })] });

    private static GroupRecord Closed(GroupRecord record) => record with { Group = record.Group with { State = GroupState.Closed }, ClosedAt = _now };

    private static LeadWish.Edit Edit(string purpose) => new LeadWish.Edit(purpose, [], GroupDescription.MarkOf(LedBy().Group));

    private static LeadActor Actor(Person person, bool organizer = false) => new(person, IsEligible: true, organizer, _now);

    private static GroupRecord After(GroupRecord record, Person actor, LeadWish wish, LeadOutcome expected, bool organizer = false)
    {
        var decision = LeadRule.Decide(record, Actor(actor, organizer), _organizers, wish);
        Assert.Equal(expected, decision.Outcome);
        return decision.Next!;
    }

    private static void Refused(GroupRecord record, Person actor, LeadWish wish, LeadOutcome expected) =>
        Assert.Equal(new(expected), LeadRule.Decide(record, Actor(actor), _organizers, wish));

    private static IEnumerable<(NoticeKind, PersonId)> Owed(GroupRecord record) => record.Notices.Owed.Select(notice => (notice.Kind, notice.To));

    private static Person Named(string name) => new(new PersonId(_tenant, Guid.NewGuid()), name);
}
