using ErgBot.Broadcasts;
using ErgBot.People;

namespace ErgBot.Tests.Broadcasts;

public sealed class BroadcastRuleTests
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Guid _tenant = Guid.NewGuid();
    private static readonly BroadcastActor _olga = Organizer("Olga");
    private static readonly BroadcastActor _omar = Organizer("Omar");
    private static readonly BroadcastActor _lea = new(new Person(new PersonId(_tenant, Guid.NewGuid()), "Lea"), IsOrganizer: false, ["veterans"]);
    private static readonly Audience _everyone = new() { Everyone = true };
    private static readonly Audience _veterans = new() { Groups = ["veterans"] };

    public static TheoryData<string> BeyondALead => [.. _beyondALead.Keys];

    private static readonly Dictionary<string, Audience> _beyondALead = new(StringComparer.Ordinal)
    {
        ["everyone"] = _everyone,
        ["another group"] = new() { Groups = ["parents"] },
        ["another group too"] = new() { Groups = ["parents", "veterans"] },
        ["an event too"] = _veterans with { Events = ["kick-off"] },
        ["a channel too"] = _veterans with { Channels = ["19:c@thread.tacv2"] },
        ["everyone too"] = _veterans with { Everyone = true },
        ["nobody"] = Audience.Nobody,
    };

    [Theory]
    [MemberData(nameof(BeyondALead))]
    public void A_lead_reaches_their_own_group_and_nobody_else(string who)
    {
        var beyond = Draft(_lea, _beyondALead[who]);
        Assert.Equal(BroadcastOutcome.NotAllowed, BroadcastRule.Save(null, beyond, _lea).Outcome);
        Assert.Equal(BroadcastOutcome.NotAllowed, BroadcastRule.Send(beyond, _lea, 3, 1, null, _now).Outcome);
        Assert.Equal(BroadcastOutcome.Queued, BroadcastRule.Send(Draft(_lea, _veterans), _lea, 3, 1, null, _now).Outcome);
    }

    [Fact]
    public void Who_led_the_group_when_they_wrote_and_no_longer_does_sends_nothing() =>
        Assert.Equal(BroadcastOutcome.NotAllowed, BroadcastRule.Send(Draft(_lea, _veterans), _lea with { Leads = [] }, 3, 1, null, _now).Outcome);

    [Theory]
    [InlineData(true, 1, nameof(BroadcastOutcome.AsksSecond))]
    [InlineData(false, 501, nameof(BroadcastOutcome.AsksSecond))]
    [InlineData(false, 500, nameof(BroadcastOutcome.Queued))]
    public void Everyone_or_more_than_five_hundred_needs_a_second_organizer(bool everyone, int reach, string outcome) =>
        Assert.Equal(outcome, BroadcastRule.Send(Draft(_olga, everyone ? _everyone : _veterans), _olga, reach, 1, null, _now).Outcome.ToString());

    [Fact]
    public void The_second_is_somebody_else_an_organizer_and_has_seen_what_is_sent()
    {
        var asking = BroadcastRule.Send(Draft(_olga, _everyone), _olga, 9, 1, null, _now).Next!;
        Assert.Equal(BroadcastOutcome.NotAllowed, BroadcastRule.Agree(asking, _olga, 1, _now).Outcome);
        Assert.Equal(BroadcastOutcome.NotAllowed, BroadcastRule.Agree(asking, _lea, 1, _now).Outcome);
        Assert.Equal(BroadcastOutcome.AlreadySo, BroadcastRule.Send(asking, _olga, 9, 1, null, _now).Outcome);

        var changed = BroadcastRule.Save(asking, asking with { Message = new Message("Other", "Words.") }, _olga).Next!;
        Assert.Equal(BroadcastOutcome.ChangedMeanwhile, BroadcastRule.Agree(changed, _omar, 1, _now).Outcome);
        var askingAgain = BroadcastRule.Send(changed, _olga, 9, 2, null, _now).Next!;
        Assert.Equal(BroadcastOutcome.ChangedMeanwhile, BroadcastRule.Agree(askingAgain, _omar, 1, _now).Outcome);

        var agreed = BroadcastRule.Agree(askingAgain, _omar, 2, _now);
        Assert.Equal((BroadcastOutcome.Queued, BroadcastState.Queued, _omar.Person), (agreed.Outcome, agreed.Next!.State, agreed.Next.Second));
        Assert.Equal(BroadcastOutcome.AlreadySo, BroadcastRule.Agree(agreed.Next, Organizer("Ona"), 2, _now).Outcome);
    }

    [Fact]
    public void What_has_begun_is_begun_once_and_changed_by_no_form()
    {
        var queued = BroadcastRule.Send(Draft(_olga, _veterans), _olga, 9, 1, null, _now).Next!;
        foreach (var state in new[] { BroadcastState.Queued, BroadcastState.Sending, BroadcastState.Sent })
        {
            var begun = queued with { State = state };
            Assert.Equal(new BroadcastDecision(BroadcastOutcome.AlreadySo), BroadcastRule.Send(begun, _olga, 9, 1, null, _now));
            Assert.Equal(new BroadcastDecision(BroadcastOutcome.TooLate), BroadcastRule.Save(begun, begun with { Message = Message.Empty }, _olga));
        }
    }

    [Fact]
    public void A_time_that_has_passed_is_said_and_not_made_up_for() =>
        Assert.Equal(BroadcastOutcome.TimeIsPast, BroadcastRule.Send(Draft(_olga, _veterans) with { SendAt = _now }, _olga, 9, 1, null, _now).Outcome);

    [Fact]
    public void What_goes_to_a_group_is_seen_and_stopped_by_its_author_alone()
    {
        var toGroup = Draft(_lea, _veterans) with { State = BroadcastState.Sending, Pages = 1 };
        Assert.False(_olga.MaySee(toGroup));
        Assert.Equal(BroadcastOutcome.NotAllowed, BroadcastRule.Cancel(toGroup, _olga, _now).Outcome);
        Assert.Equal(BroadcastOutcome.Cancelled, BroadcastRule.Cancel(toGroup, _lea, _now).Outcome);
        Assert.Equal(BroadcastOutcome.Cancelled, BroadcastRule.Cancel(Draft(_olga, _everyone) with { State = BroadcastState.Sending, Pages = 1 }, _omar, _now).Outcome);
    }

    [Fact]
    public void Once_more_is_for_what_has_ended_and_for_those_of_whom_there_are_any()
    {
        var sent = Draft(_olga, _everyone) with { State = BroadcastState.Sent, Ended = _now, Pages = 1, Totals = new Totals { Sent = 5, Uncertain = 2 } };
        Assert.Equal(BroadcastOutcome.AlreadySo, BroadcastRule.Again(sent, _olga, Replay.Refused).Outcome);
        var again = BroadcastRule.Again(sent, _olga, Replay.Uncertain);
        Assert.Equal((BroadcastState.Queued, Replay.Uncertain, null), (again.Next!.State, again.Next.Replay, again.Next.Ended));
        Assert.Equal(BroadcastOutcome.AlreadySo, BroadcastRule.Again(again.Next, _olga, Replay.Uncertain).Outcome);
        Assert.Equal(BroadcastOutcome.TooLate, BroadcastRule.Again(sent with { HasRows = false }, _olga, Replay.Uncertain).Outcome);
    }

    [Fact]
    public void What_arrived_is_corrected_by_its_author_unless_somebody_else_agreed_to_its_words()
    {
        var (sent, words) = (Sent(_lea, _veterans), new Message("Hello", "All of you, please."));
        Assert.Equal(BroadcastOutcome.NotAllowed, BroadcastRule.Correct(sent, _olga, words).Outcome);
        Assert.Equal(BroadcastOutcome.NotAllowed, BroadcastRule.Correct(sent, _lea with { Leads = [] }, words).Outcome);
        Assert.Equal(BroadcastOutcome.TooLate, BroadcastRule.Correct(Sent(_olga, _everyone) with { Second = _omar.Person }, _olga, words).Outcome);
        Assert.Equal(BroadcastOutcome.TooLate, BroadcastRule.Correct(sent with { HasRows = false }, _lea, words).Outcome);
        Assert.Equal(BroadcastOutcome.TooLate, BroadcastRule.Correct(sent with { Ended = null }, _lea, words).Outcome);

        var mending = BroadcastRule.Correct(sent, _lea, words).Next!;
        Assert.Equal((BroadcastState.Queued, BroadcastTask.Correct, words), (mending.State, mending.Task, mending.Message));
        Assert.Equal(BroadcastOutcome.TooLate, BroadcastRule.Cancel(mending, _lea, _now).Outcome);
    }

    [Fact]
    public void What_arrived_is_taken_back_once()
    {
        var sent = Sent(_olga, _everyone) with { Second = _omar.Person };
        Assert.Equal(BroadcastOutcome.NotAllowed, BroadcastRule.Recall(sent, _lea).Outcome);
        var mending = BroadcastRule.Recall(sent, _omar).Next!;
        Assert.Equal((BroadcastState.Queued, BroadcastTask.Recall), (mending.State, mending.Task));
        Assert.Equal(BroadcastOutcome.AlreadySo, BroadcastRule.Recall(mending, _olga).Outcome);
        var inPart = mending with { State = BroadcastState.Sent, Ended = _now };
        Assert.Equal(BroadcastOutcome.Mending, BroadcastRule.Recall(inPart, _olga).Outcome);
        Assert.Equal(BroadcastOutcome.TooLate, BroadcastRule.Correct(inPart, _olga, inPart.Message with { Title = "Other" }).Outcome);
        Assert.Equal(BroadcastOutcome.AlreadySo, BroadcastRule.Recall(inPart with { Totals = new() { Recalled = 3 } }, _olga).Outcome);
        Assert.Equal(BroadcastOutcome.TooLate, BroadcastRule.Recall(sent with { Totals = default }, _olga).Outcome);
    }

    private static Broadcast Sent(BroadcastActor author, Audience audience) =>
        Draft(author, audience) with { State = BroadcastState.Sent, Began = _now, Ended = _now, Pages = 1, Totals = new Totals { Sent = 5 } };

    private static BroadcastActor Organizer(string name) => new(new Person(new PersonId(_tenant, Guid.NewGuid()), name), IsOrganizer: true, []);

    private static Broadcast Draft(BroadcastActor author, Audience audience) => new()
    {
        Id = BroadcastId.Parse("0123456789abcdef0123456789abcdef"),
        Author = author.Person,
        Message = new Message("Hello", "All of you."),
        Audience = audience,
        Created = _now,
    };
}
