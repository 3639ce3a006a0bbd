using CsCheck;
using ErgBot.Answers.Tickets;
using ErgBot.People;

namespace ErgBot.Tests.Answers.Tickets;

public sealed class TicketPlanTests
{
    private static readonly DateTimeOffset _start = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Guid _olga = Guid.NewGuid();
    private static readonly IReadOnlyList<Guid?> _channel = [null];
    private static readonly TicketHolder _holder = new(new PersonId(Guid.NewGuid(), _olga), "Olga Meyer");
    private static readonly Sent _sent = new(SendOutcome.Sent, new Posted("https://smba.example/", "19:channel;messageid=1", "1"));

    private static Ticket Asked { get; } = new()
    {
        Id = TicketId.Parse(new string('a', 32)),
        Question = "Is there parking?",
        Asked = _start,
        Asker = new TicketAsker(new PersonId(Guid.NewGuid(), Guid.NewGuid()), "https://smba.example/"),
    };

    private static Ticket Answered { get; } = TicketDecision.Decide(Asked, TicketWish.Answer, _holder, "Yes.", null, _start).Ticket;

    [Fact]
    public void A_new_ticket_is_posted_and_while_one_instance_is_at_it_no_other_is()
    {
        var post = TicketPlan.Next(Asked, _channel, _start)!;
        Assert.Equal(TicketErrandKind.Post, post.Kind);

        var begun = TicketPlan.Begun(Asked, post, _start);
        Assert.Null(TicketPlan.Next(begun, _channel, _start + TicketPlan.Lease - TimeSpan.FromTicks(1)));

        var done = TicketPlan.Done(begun, post, _sent, begun.Version, _start);
        Assert.Null(TicketPlan.Next(done, _channel, _start));
        Assert.Equal(_start + TicketPlan.Kept, TicketPlan.Due(done, _channel));
    }

    [Fact]
    public void What_a_crash_left_is_done_again_when_the_lease_is_over()
    {
        var begun = TicketPlan.Begun(Asked, TicketPlan.Next(Asked, _channel, _start)!, _start);
        Assert.Equal(TicketErrandKind.Post, TicketPlan.Next(begun, _channel, _start + TicketPlan.Lease)?.Kind);
    }

    [Fact]
    public void The_asker_is_told_first_and_forgotten_in_the_same_write()
    {
        var deliver = TicketPlan.Next(Answered, _channel, _start)!;
        Assert.Equal(TicketErrandKind.Deliver, deliver.Kind);
        var done = TicketPlan.Done(TicketPlan.Begun(Answered, deliver, _start), deliver, _sent, Answered.Version, _start);
        Assert.Equal((null, TicketDelivery.Delivered), (done.Asker, done.Delivery));
        Assert.Equal(TicketErrandKind.Forget, TicketPlan.Next(done, _channel, _start + TicketPlan.Kept)?.Kind);
        Assert.Null(TicketPlan.Next(done, _channel, _start + TicketPlan.Kept - TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void An_answered_ticket_that_nobody_posted_yet_is_not_posted_any_more() =>
        Assert.Equal(TicketErrandKind.Forget, Drain(Answered, _channel, _start, _ => _sent)[^1]);

    [Fact]
    public void Who_can_not_be_reached_is_tried_for_a_week_and_then_forgotten()
    {
        var (ticket, sends, at) = UntilForgotten(_ => Sent.Refused);
        Assert.Equal(TicketDelivery.Undeliverable, ticket.Delivery);
        Assert.Equal(_start + TicketPlan.Patience, at);
        Assert.InRange(sends, 10, 40);
    }

    [Fact]
    public void What_may_have_arrived_is_sent_a_bounded_number_of_times()
    {
        var (ticket, sends, _) = UntilForgotten(_ => Sent.Uncertain);
        Assert.Equal((TicketDelivery.Unconfirmed, TicketPlan.MostUncertain), (ticket.Delivery, sends));
    }

    [Fact]
    public void What_was_certainly_not_taken_does_not_count_as_perhaps_arrived()
    {
        var (ticket, sends, _) = UntilForgotten(send => send <= 8 ? new Sent(SendOutcome.Later) : _sent);
        Assert.Equal((TicketDelivery.Delivered, 9), (ticket.Delivery, sends));
    }

    [Fact]
    public void Teams_is_not_asked_before_the_time_it_named()
    {
        var begun = TicketPlan.Begun(Answered, TicketPlan.Next(Answered, _channel, _start)!, _start);
        var later = TicketPlan.Done(begun, new(TicketErrandKind.Deliver, _start), new Sent(SendOutcome.Later, RetryAfter: TimeSpan.FromSeconds(90)), 1, _start);
        Assert.Equal(_start.AddSeconds(90), TicketPlan.Due(later, _channel));
    }

    [Fact]
    public void After_a_long_rest_of_the_bot_there_is_one_more_try_before_it_is_given_up() =>
        Assert.Equal([TicketErrandKind.Deliver, TicketErrandKind.GiveUp], Drain(Answered, _channel, _start + (TicketPlan.Patience * 2), _ => Sent.Refused, steps: 2));

    [Fact]
    public void A_card_that_somebody_deleted_is_posted_anew_while_the_question_waits()
    {
        var posted = Posted(Asked);
        var claimed = TicketDecision.Decide(posted, TicketWish.Claim, _holder, null, null, _start).Ticket;
        var edit = TicketPlan.Next(claimed, _channel, _start)!;
        Assert.Equal(TicketErrandKind.Edit, edit.Kind);
        var gone = TicketPlan.Done(TicketPlan.Begun(claimed, edit, _start), edit, Sent.Refused, claimed.Version, _start);
        Assert.Equal(TicketErrandKind.Post, TicketPlan.Next(gone, _channel, _start)?.Kind);
    }

    [Fact]
    public void A_card_that_changed_while_it_was_being_edited_is_edited_again()
    {
        var claimed = TicketDecision.Decide(Posted(Asked), TicketWish.Claim, _holder, null, null, _start).Ticket;
        var edit = TicketPlan.Next(claimed, _channel, _start)!;
        var meanwhile = TicketDecision.Decide(TicketPlan.Begun(claimed, edit, _start), TicketWish.GiveBack, _holder, null, null, _start).Ticket;
        var done = TicketPlan.Done(meanwhile, edit, new Sent(SendOutcome.Sent), claimed.Version, _start);
        Assert.Equal(TicketErrandKind.Edit, TicketPlan.Next(done, _channel, _start)?.Kind);
    }

    [Fact]
    public void Nobody_answered_for_90_days_and_the_asker_is_told() =>
        Assert.Equal([TicketErrandKind.Expire, TicketErrandKind.Deliver, TicketErrandKind.Edit], Drain(Posted(Asked), _channel, _start + TicketPlan.Kept, _ => _sent, steps: 3));

    /// <summary>Crashes, refusals and presses in any order: it always ends, nobody is told more often than the bound and the crashes allow, and the asker is in no ticket for good.</summary>
    [Fact]
    public void Whatever_happens_it_ends_with_the_asker_told_or_given_up_and_forgotten()
    {
        Gen.Int[0, 5].List[0, 120].Sample(
            fates =>
            {
                var (ticket, now, told) = (Answered, _start, 0);
                foreach (var fate in fates.Concat(Enumerable.Repeat(0, 40)))
                {
                    now = TicketPlan.Next(ticket, _channel, now) is null ? Later(ticket, now) : now;
                    if (TicketPlan.Next(ticket, _channel, now) is not { } errand || errand.Kind == TicketErrandKind.Forget)
                    {
                        break;
                    }

                    var begun = TicketPlan.Begun(ticket, errand, now);
                    if (errand.Kind != TicketErrandKind.Deliver)
                    {
                        ticket = begun;
                        continue;
                    }

                    told += fate is 0 or 1 or 5 ? 1 : 0;
                    ticket = fate switch
                    {
                        0 => TicketPlan.Done(begun, errand, _sent, begun.Version, now),
                        1 => TicketPlan.Done(begun, errand, Sent.Uncertain, begun.Version, now),
                        2 => TicketPlan.Done(begun, errand, Sent.Refused, begun.Version, now),
                        3 => TicketPlan.Done(begun, errand, new Sent(SendOutcome.Later), begun.Version, now),
                        _ => begun, // a crash before the send (4) or after it (5)
                    };
                }

                Assert.Null(ticket.Asker);
                Assert.NotEqual(TicketDelivery.Pending, ticket.Delivery);
                Assert.InRange(told, 0, TicketPlan.MostUncertain);
                Assert.True(ticket.Delivery != TicketDelivery.Delivered || told > 0);
            },
            iter: 2_000);

        static DateTimeOffset Later(Ticket ticket, DateTimeOffset now)
        {
            var due = TicketPlan.Due(ticket, _channel);
            return new[] { due, ticket.Lease, now }.Max();
        }
    }

    private static Ticket Posted(Ticket ticket)
    {
        var post = TicketPlan.Next(ticket, _channel, _start)!;
        return TicketPlan.Done(TicketPlan.Begun(ticket, post, _start), post, _sent, ticket.Version, _start);
    }

    /// <summary>The errands of a ticket at that instant, one after the other.</summary>
    private static List<TicketErrandKind> Drain(Ticket ticket, IReadOnlyList<Guid?> places, DateTimeOffset now, Func<int, Sent> outcome, int steps = 10)
    {
        var errands = new List<TicketErrandKind>();
        while (errands.Count < steps)
        {
            if (TicketPlan.Next(ticket, places, now) is not { } errand)
            {
                now = TicketPlan.Due(ticket, places);
                continue;
            }

            errands.Add(errand.Kind);
            if (errand.Kind == TicketErrandKind.Forget)
            {
                break;
            }

            ticket = TicketPlan.Done(TicketPlan.Begun(ticket, errand, now), errand, outcome(errands.Count), ticket.Version, now);
        }

        return errands;
    }

    private static (Ticket Ticket, int Sends, DateTimeOffset At) UntilForgotten(Func<int, Sent> outcome)
    {
        var (ticket, sends, now) = (Answered, 0, _start);
        while (ticket.Asker is not null)
        {
            now = new[] { now, TicketPlan.Due(ticket, _channel) }.Max();
            var errand = TicketPlan.Next(ticket, _channel, now)!;
            var begun = TicketPlan.Begun(ticket, errand, now);
            ticket = errand.Kind == TicketErrandKind.Deliver ? TicketPlan.Done(begun, errand, outcome(++sends), begun.Version, now) : begun;
        }

        return (ticket, sends, now);
    }
}
