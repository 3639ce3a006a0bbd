using CsCheck;
using ErgBot.Events;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events;

public static class RsvpDecisionTests
{
    private static readonly DateTimeOffset _before = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);

    private static EventHead Head(int? capacity = null, int going = 0, int maybe = 0, bool cancelled = false) => new(
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
        },
        going,
        maybe);

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
            var decision = RsvpDecision.Decide(Head(going: 2), RsvpAnswer.Going, RsvpAnswer.Going, _before);

            Assert.Equal(RsvpOutcome.AlreadySo, decision.Outcome);
            Assert.False(decision.Changes);
            Assert.Equal(2, decision.Head.Going);
        }

        [Fact]
        public void A_yes_turned_maybe_frees_its_seat()
        {
            var decision = RsvpDecision.Decide(Head(going: 2), RsvpAnswer.Going, RsvpAnswer.Maybe, _before);

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
        public void A_yes_is_told_that_it_is_full()
        {
            var decision = RsvpDecision.Decide(Head(capacity: 3, going: 3), RsvpAnswer.Maybe, RsvpAnswer.Going, _before);

            Assert.Equal(RsvpOutcome.Full, decision.Outcome);
            Assert.False(decision.Changes);
        }

        [Fact]
        public void A_no_of_somebody_who_was_going_frees_the_seat()
        {
            var decision = RsvpDecision.Decide(Head(capacity: 3, going: 3), RsvpAnswer.Going, RsvpAnswer.CannotGo, _before);

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

        [Theory]
        [InlineData(-1, RsvpOutcome.Going)]
        [InlineData(0, RsvpOutcome.Over)]
        internal void An_event_is_over_from_the_second_it_ends(int secondsAfterTheEnd, RsvpOutcome expected)
        {
            var head = Head();

            Assert.Equal(expected, RsvpDecision.Decide(head, own: null, RsvpAnswer.Going, head.Event.End.AddSeconds(secondsAfterTheEnd)).Outcome);
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
                var answers = new RsvpAnswer?[People];
                foreach (var (person, wanted) in taps)
                {
                    var decision = RsvpDecision.Decide(head, answers[person], wanted, _before);
                    if (decision.Changes)
                    {
                        answers[person] = wanted;
                        head = decision.Head;
                    }
                }

                return head.Going == answers.Count(answer => answer == RsvpAnswer.Going)
                    && head.Maybe == answers.Count(answer => answer == RsvpAnswer.Maybe)
                    && head.Going <= Capacity;
            });
    }
}
