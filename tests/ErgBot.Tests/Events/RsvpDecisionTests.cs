using CsCheck;
using ErgBot.Events;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events;

public static class RsvpDecisionTests
{
    private static readonly DateTimeOffset _before = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);

    private static readonly Rsvp _going = new(RsvpAnswer.Going);
    private static readonly Rsvp _maybe = new(RsvpAnswer.Maybe);

    private static EventHead Head(int? capacity = null, int going = 0, int maybe = 0, bool cancelled = false, int waiting = 0, bool closed = false) => new(
        new Event
        {
            Id = EventId.Parse("kick-off"),
            Title = "Kick-off",
            About = "About",
            Start = _before.AddDays(9),
            End = _before.AddDays(9).AddHours(2),
            Place = "School",
            Audience = EventAudience.Everyone,
            Capacity = capacity,
            Cancelled = cancelled,
            Closed = closed,
        },
        going,
        maybe)
    {
        Waiting = waiting,
        LastNumber = waiting,
    };

    public sealed class WhenThereIsRoom
    {
        [Fact]
        public void A_first_yes_takes_a_seat()
        {
            var decision = RsvpDecision.Decide(Head(going: 2), own: null, RsvpAnswer.Going, _before);

            Assert.Equal(RsvpOutcome.Going, decision.Outcome);
            Assert.Equal(3, decision.Head.Going);
        }

        [Fact]
        public void The_same_answer_again_changes_nothing()
        {
            var decision = RsvpDecision.Decide(Head(going: 2), _going, RsvpAnswer.Going, _before);

            Assert.Equal(RsvpOutcome.AlreadySo, decision.Outcome);
            Assert.False(decision.Changes);
            Assert.Equal(2, decision.Head.Going);
        }

        [Fact]
        public void A_yes_turned_maybe_frees_its_seat()
        {
            var decision = RsvpDecision.Decide(Head(going: 2), _going, RsvpAnswer.Maybe, _before);

            Assert.Equal((1, 1), (decision.Head.Going, decision.Head.Maybe));
        }

        [Fact]
        public void A_no_without_a_seat_frees_none()
        {
            var decision = RsvpDecision.Decide(Head(going: 2), own: null, RsvpAnswer.CannotGo, _before);

            Assert.Equal(RsvpOutcome.CannotGo, decision.Outcome);
            Assert.Equal(2, decision.Head.Going);
        }
    }

    public sealed class WhenTheLastSeatIsTaken
    {
        [Fact]
        public void A_yes_goes_to_the_waitlist()
        {
            var decision = RsvpDecision.Decide(Head(capacity: 3, going: 3, maybe: 1), _maybe, RsvpAnswer.Going, _before);

            Assert.Equal((RsvpOutcome.Waiting, new Rsvp(RsvpAnswer.Going, 1)), (decision.Outcome, decision.Own));
            Assert.Equal((3, 0, 1), (decision.Head.Going, decision.Head.Maybe, decision.Head.Waiting));
        }

        [Fact]
        public void A_yes_of_who_waits_already_keeps_their_number()
        {
            var decision = RsvpDecision.Decide(Head(capacity: 3, going: 3, waiting: 2), new Rsvp(RsvpAnswer.Going, 1), RsvpAnswer.Going, _before);

            Assert.Equal((RsvpOutcome.AlreadySo, new Rsvp(RsvpAnswer.Going, 1)), (decision.Outcome, decision.Own));
        }

        [Fact]
        public void A_no_of_somebody_who_waits_frees_no_seat()
        {
            var decision = RsvpDecision.Decide(Head(capacity: 3, going: 3, waiting: 2), new Rsvp(RsvpAnswer.Going, 1), RsvpAnswer.CannotGo, _before);

            Assert.Equal((3, 1), (decision.Head.Going, decision.Head.Waiting));
        }

        [Fact]
        public void A_free_seat_is_nobodys_but_the_first_ones_in_line()
        {
            var head = Head(capacity: 3, going: 2, waiting: 1);

            Assert.True(RsvpDecision.OwesASeat(head, _before));
            Assert.Equal(RsvpOutcome.Waiting, RsvpDecision.Decide(head, own: null, RsvpAnswer.Going, _before).Outcome);
            Assert.False(RsvpDecision.OwesASeat(RsvpDecision.Promoted(head), _before));
        }

        [Fact]
        public void Nobody_gets_a_seat_at_an_event_that_is_cancelled_or_over()
        {
            Assert.False(RsvpDecision.OwesASeat(Head(capacity: 3, going: 2, waiting: 1, cancelled: true), _before));
            Assert.False(RsvpDecision.OwesASeat(Head(capacity: 3, going: 2, waiting: 1), _before.AddDays(10)));
        }

        [Fact]
        public void A_no_of_somebody_who_was_going_frees_the_seat()
        {
            var decision = RsvpDecision.Decide(Head(capacity: 3, going: 3), _going, RsvpAnswer.CannotGo, _before);

            Assert.Equal(2, decision.Head.Going);
        }

        [Fact]
        public void A_maybe_needs_no_seat() =>
            Assert.Equal(RsvpOutcome.Maybe, RsvpDecision.Decide(Head(capacity: 3, going: 3), own: null, RsvpAnswer.Maybe, _before).Outcome);
    }

    public sealed class WhenAnswersAreClosed
    {
        [Fact]
        public void A_cancelled_event_takes_no_answer() =>
            Assert.Equal(RsvpOutcome.Cancelled, RsvpDecision.Decide(Head(cancelled: true), own: null, RsvpAnswer.Going, _before).Outcome);

        [Fact]
        public void A_closed_event_takes_only_a_no_of_who_had_answered()
        {
            Assert.Equal(RsvpOutcome.Closed, RsvpDecision.Decide(Head(closed: true), own: null, RsvpAnswer.Going, _before).Outcome);
            Assert.Equal(RsvpOutcome.Closed, RsvpDecision.Decide(Head(closed: true), own: null, RsvpAnswer.CannotGo, _before).Outcome);
            Assert.Equal(RsvpOutcome.Closed, RsvpDecision.Decide(Head(closed: true, going: 1), _going, RsvpAnswer.Maybe, _before).Outcome);
            Assert.Equal(RsvpOutcome.CannotGo, RsvpDecision.Decide(Head(closed: true, going: 1), _going, RsvpAnswer.CannotGo, _before).Outcome);
        }

        [Theory]
        [InlineData(RsvpAnswer.Going)]
        [InlineData(RsvpAnswer.Maybe)]
        [InlineData(RsvpAnswer.CannotGo)]
        internal void An_event_without_a_date_takes_no_answer_however_late_it_is(RsvpAnswer wanted)
        {
            var head = new EventHead(Head().Event with { Start = null, End = null, Season = "early fall 2018" });

            Assert.Equal(new RsvpDecision(RsvpOutcome.Undated, head, null), RsvpDecision.Decide(head, own: null, wanted, DateTimeOffset.MaxValue));
        }

        [Theory]
        [InlineData(-1, RsvpOutcome.Going)]
        [InlineData(0, RsvpOutcome.Over)]
        internal void An_event_is_over_from_the_second_it_ends(int secondsAfterTheEnd, RsvpOutcome expected)
        {
            var head = Head();

            Assert.Equal(expected, RsvpDecision.Decide(head, own: null, RsvpAnswer.Going, head.Event.End!.Value.AddSeconds(secondsAfterTheEnd)).Outcome);
        }
    }

    [Fact]
    public static void Counts_stay_true_whatever_people_answer_in_whatever_order()
    {
        const int People = 5;
        const int Capacity = 3;
        Check.Sample(
            Gen.Select(Gen.Int[0, People - 1], Gen.Enum<RsvpAnswer>()).Array[0, 60],
            taps =>
            {
                var head = Head(capacity: Capacity);
                var answers = new Rsvp?[People];
                foreach (var (person, wanted) in taps)
                {
                    var decision = RsvpDecision.Decide(head, answers[person], wanted, _before);
                    (answers[person], head) = (decision.Own, decision.Head);
                    if (RsvpDecision.OwesASeat(head, _before))
                    {
                        var first = Enumerable.Range(0, People).Where(number => answers[number] is { Waits: true }).MinBy(number => answers[number]!.Value.Number);
                        (answers[first], head) = (_going, RsvpDecision.Promoted(head));
                    }
                }

                return head.Going == answers.Count(answer => answer is { HoldsSeat: true })
                    && head.Maybe == answers.Count(answer => answer is { Answer: RsvpAnswer.Maybe })
                    && head.Waiting == answers.Count(answer => answer is { Waits: true })
                    && head.Going <= Capacity
                    && (head.Waiting == 0 || head.Going == Capacity);
            });
    }
}
