using ErgBot.Answers.Tickets;
using ErgBot.People;

namespace ErgBot.Tests.Answers.Tickets;

public static class TicketDecisionTests
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly TicketHolder _olga = new(new PersonId(Guid.NewGuid(), Guid.NewGuid()), "Olga Meyer");
    private static readonly TicketHolder _omar = new(new PersonId(_olga.Id.Tenant, Guid.NewGuid()), "Omar Haddad");

    private static Ticket Open { get; } = new() { Id = TicketId.Parse(new string('a', 32)), Question = "Is there parking?", Asked = _now };

    public sealed class WhenNobodyHasIt
    {
        [Fact]
        public void Whoever_claims_it_has_it()
        {
            var claimed = Claimed(_olga);
            Assert.Equal((TicketState.Claimed, _olga, 2), (claimed.State, claimed.Holder, claimed.Version));
        }

        [Fact]
        public void An_answer_claims_it_by_that()
        {
            var answered = Changed(TicketOutcome.Answered, Open, TicketWish.Answer, _omar);
            Assert.Equal((TicketState.Answered, _omar, "Yes.", _now), (answered.State, answered.Holder, answered.Answer, answered.Ended));
        }

        [Fact]
        public void It_can_be_closed() => Assert.Equal(TicketState.Closed, Changed(TicketOutcome.Closed, Open, TicketWish.Close, _omar).State);

        [Fact]
        public void There_is_nothing_to_give_back() => Unchanged(TicketOutcome.AlreadyOpen, Open, TicketWish.GiveBack, _olga);
    }

    public sealed class WhenItIsOnesOwn
    {
        [Theory]
        [InlineData(nameof(TicketWish.Claim))]
        [InlineData(nameof(TicketWish.TakeOver))]
        public void Claiming_again_changes_nothing(string wish) => Unchanged(TicketOutcome.AlreadyYours, Claimed(_olga), Enum.Parse<TicketWish>(wish), _olga);

        [Fact]
        public void It_can_be_given_back_and_claimed_by_another()
        {
            var open = Changed(TicketOutcome.GivenBack, Claimed(_olga), TicketWish.GiveBack, _olga);
            Assert.Equal((TicketState.Open, null), (open.State, open.Holder));
            Assert.Equal(_omar, Changed(TicketOutcome.Claimed, open, TicketWish.Claim, _omar).Holder);
        }

        [Fact]
        public void It_is_answered_or_closed()
        {
            Assert.Equal("Yes.", Changed(TicketOutcome.Answered, Claimed(_olga), TicketWish.Answer, _olga).Answer);
            Assert.Equal(_now, Changed(TicketOutcome.Closed, Claimed(_olga), TicketWish.Close, _olga).Ended);
        }
    }

    public sealed class WhenAnotherHasIt
    {
        [Theory]
        [InlineData(nameof(TicketWish.Claim))]
        [InlineData(nameof(TicketWish.GiveBack))]
        [InlineData(nameof(TicketWish.Answer))]
        [InlineData(nameof(TicketWish.Close))]
        public void It_stays_theirs(string wish) => Unchanged(TicketOutcome.SomebodyElses, Claimed(_olga), Enum.Parse<TicketWish>(wish), _omar);

        [Fact]
        public void It_is_taken_over_only_on_purpose()
        {
            var taken = Changed(TicketOutcome.TakenOver, Claimed(_olga), TicketWish.TakeOver, _omar);
            Assert.Equal((_omar, 3), (taken.Holder, taken.Version));
        }

        [Fact]
        public void Who_did_not_see_whose_it_is_now_does_not_take_it_over()
        {
            var olgas = Claimed(_olga);
            var omars = Changed(TicketOutcome.TakenOver, olgas, TicketWish.TakeOver, _omar);
            var late = TicketDecision.Decide(omars, TicketWish.TakeOver, _olga with { Id = new PersonId(_olga.Id.Tenant, Guid.NewGuid()) }, null, olgas.Version, _now);
            Assert.Equal((TicketOutcome.SomebodyElses, _omar), (late.Outcome, late.Ticket.Holder));
        }
    }

    public sealed class WhenItHasEnded
    {
        [Fact]
        public void Nothing_changes_it_any_more()
        {
            var answered = Changed(TicketOutcome.Answered, Open, TicketWish.Answer, _olga);
            var closed = Changed(TicketOutcome.Closed, Open, TicketWish.Close, _olga);
            var expired = TicketDecision.Expired(Claimed(_olga), _now);
            foreach (var wish in Enum.GetValues<TicketWish>())
            {
                foreach (var by in new[] { _olga, _omar })
                {
                    Unchanged(TicketOutcome.AlreadyAnswered, answered, wish, by);
                    Unchanged(TicketOutcome.AlreadyClosed, closed, wish, by);
                    Unchanged(TicketOutcome.AlreadyExpired, expired, wish, by);
                }
            }
        }
    }

    [Fact]
    public static void Every_wish_in_every_state_comes_to_an_outcome_and_only_what_changes_gets_a_new_version()
    {
        Ticket[] states =
        [
            Open, Claimed(_olga), Claimed(_omar),
            Changed(TicketOutcome.Answered, Open, TicketWish.Answer, _olga), Changed(TicketOutcome.Closed, Open, TicketWish.Close, _olga), TicketDecision.Expired(Open, _now),
            TicketDecision.Without(Open with { Asker = new TicketAsker(_omar.Id, "https://smba.example/") }, _omar.Id, _now),
        ];
        Assert.Equal(Enum.GetValues<TicketState>().Order(), states.Select(ticket => ticket.State).Distinct().Order());
        foreach (var ticket in states)
        {
            foreach (var wish in Enum.GetValues<TicketWish>())
            {
                foreach (int? seen in new int?[] { null, 1, ticket.Version })
                {
                    var decision = TicketDecision.Decide(ticket, wish, _olga, "Yes.", seen, _now);
                    Assert.True(Enum.IsDefined(decision.Outcome));
                    Assert.Equal(decision.Changes, decision.Ticket.Version == ticket.Version + 1);
                    Assert.Equal(decision.Changes, !ReferenceEquals(decision.Ticket, ticket));
                    Assert.Equal(decision.Ticket.IsFinished, decision.Ticket.Ended is not null);
                    Assert.True(decision.Ticket.State != TicketState.Claimed || decision.Ticket.Holder is not null);
                }
            }
        }
    }

    private static Ticket Claimed(TicketHolder by) => Changed(TicketOutcome.Claimed, Open, TicketWish.Claim, by);

    private static Ticket Changed(TicketOutcome expected, Ticket ticket, TicketWish wish, TicketHolder by)
    {
        var decision = TicketDecision.Decide(ticket, wish, by, "Yes.", ticket.Version, _now);
        Assert.Equal(expected, decision.Outcome);
        return decision.Ticket;
    }

    private static void Unchanged(TicketOutcome expected, Ticket ticket, TicketWish wish, TicketHolder by)
    {
        var decision = TicketDecision.Decide(ticket, wish, by, "Yes.", seen: ticket.Version - 1, _now);
        Assert.Equal((expected, ticket), (decision.Outcome, decision.Ticket));
    }
}
