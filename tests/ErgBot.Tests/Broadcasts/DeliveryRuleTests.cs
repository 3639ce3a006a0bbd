using ErgBot.Broadcasts;
using ErgBot.People;

namespace ErgBot.Tests.Broadcasts;

public sealed class DeliveryRuleTests
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Delivery _waiting = new()
    {
        Key = "to:1",
        To = new Recipient(new PersonId(Guid.NewGuid(), Guid.NewGuid()), new Address("https://smba.example/", "a:1", "29:1", "28:bot", "t", null)),
    };

    private static readonly Delivery _begun = DeliveryRule.Begun(_waiting);

    [Theory]
    [InlineData(nameof(OnUncertain.Resend), nameof(DeliveryState.Waiting), true)]
    [InlineData(nameof(OnUncertain.Report), nameof(DeliveryState.Uncertain), false)]
    public void Who_was_cut_off_is_sent_to_again_and_marked_or_counted_as_uncertain(string mode, string state, bool again)
    {
        var left = DeliveryRule.CutOff(_begun, Enum.Parse<OnUncertain>(mode));
        Assert.Equal((Enum.Parse<DeliveryState>(state), again), (left.State, left.Again));
    }

    [Fact]
    public void What_may_have_arrived_is_never_tried_again_by_itself() =>
        Assert.Equal(DeliveryState.Uncertain, DeliveryRule.Done(_begun, Sent.Uncertain, _now).State);

    [Theory]
    [InlineData(nameof(RefusalReason.NotInstalled), nameof(DeliveryFailure.NotInstalled))]
    [InlineData(nameof(RefusalReason.Blocked), nameof(DeliveryFailure.Blocked))]
    [InlineData(nameof(RefusalReason.Gone), nameof(DeliveryFailure.ConversationGone))]
    [InlineData(nameof(RefusalReason.BadMessage), nameof(DeliveryFailure.BadMessage))]
    [InlineData(nameof(RefusalReason.TooBig), nameof(DeliveryFailure.TooBig))]
    public void A_refusal_ends_it_with_its_reason(string reason, string failure)
    {
        var done = DeliveryRule.Done(_begun, new Sent(SendOutcome.Refused) { Reason = Enum.Parse<RefusalReason>(reason) }, _now);
        Assert.Equal((DeliveryState.Refused, Enum.Parse<DeliveryFailure>(failure)), (done.State, done.Failure));
    }

    [Fact]
    public void Throttled_it_waits_as_long_as_was_asked_for_however_often()
    {
        var delivery = _waiting;
        for (var tried = 0; tried < 3 * DeliveryRule.MostTries; tried++)
        {
            delivery = DeliveryRule.Done(DeliveryRule.Begun(delivery), new Sent(SendOutcome.Later, RetryAfter: TimeSpan.FromSeconds(20)) { IsThrottled = true }, _now);
            Assert.Equal((DeliveryState.Waiting, _now.AddSeconds(20)), (delivery.State, delivery.TryAt));
        }
    }

    [Fact]
    public void What_arrived_is_mended_and_nobody_who_was_not_reached_is()
    {
        var posted = new Posted("https://smba.example/", "a:1", "7");
        var sent = _waiting with { State = DeliveryState.Sent, Posted = posted };
        var mending = DeliveryRule.Begun(DeliveryRule.ToMend(sent));
        Assert.Equal(DeliveryState.Recalled, DeliveryRule.Mended(mending, BroadcastTask.Recall, new Sent(SendOutcome.Sent), _now).State);
        Assert.Equal(DeliveryState.Recalled, DeliveryRule.Mended(mending, BroadcastTask.Recall, new Sent(SendOutcome.Refused) { Reason = RefusalReason.Gone }, _now).State);
        Assert.Equal(DeliveryState.Sent, DeliveryRule.Mended(mending, BroadcastTask.Correct, new Sent(SendOutcome.Sent), _now).State);
        Assert.Equal(DeliveryState.Sent, DeliveryRule.Mended(mending, BroadcastTask.Correct, Sent.Refused, _now).State);

        // Doing it twice does no harm, so what nobody knows of is done again, in both modes.
        Assert.Equal(DeliveryState.Waiting, DeliveryRule.Mended(mending, BroadcastTask.Correct, Sent.Uncertain, _now).State);
        Assert.Equal((DeliveryState.Waiting, false), (DeliveryRule.CutOff(mending, OnUncertain.Report).State, DeliveryRule.CutOff(mending, OnUncertain.Resend).Again));

        Assert.Equal(DeliveryFailure.Stopped, DeliveryRule.ToMend(_waiting).Failure);
        Assert.Equal(DeliveryState.Uncertain, DeliveryRule.ToMend(_waiting with { State = DeliveryState.Uncertain }).State);
    }

    [Fact]
    public void What_is_never_taken_is_given_up_and_not_tried_for_ever()
    {
        var (delivery, tries) = (_waiting, 0);
        while (delivery.State == DeliveryState.Waiting)
        {
            delivery = DeliveryRule.Done(DeliveryRule.Begun(delivery), new Sent(SendOutcome.Later), _now);
            tries++;
        }

        Assert.Equal((DeliveryRule.MostTries, DeliveryFailure.GivenUp), (tries, delivery.Failure));
    }
}
