using ErgBot.Groups.Notices;
using ErgBot.People;

namespace ErgBot.Tests.Groups.Notices;

public sealed class NoticeBoxTests
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Notice _toAnn = New();
    private static readonly Notice _toBob = New();

    private readonly NoticeBox _both = NoticeBox.Empty.With([_toAnn, _toBob]);

    [Fact]
    public void What_is_owed_already_is_not_owed_twice() => Assert.Equal(2, _both.With(_toAnn with { Tries = 3 }).Owed.Count);

    [Fact]
    public void One_instance_at_a_time_sends_one_after_the_other()
    {
        var (held, first) = _both.Begin(_now)!.Value;
        Assert.Null(held.Begin(_now));

        var (_, second) = held.Done(first, held.HeldUntil, new Sent(SendOutcome.Sent), _now).Begin(_now)!.Value;
        Assert.Equal((_toAnn.To, _toBob.To), (first.To, second.To));
    }

    /// <summary>A decision makes the box anew while an older note is still on its way; whoever sent that must not let a third instance in.</summary>
    [Fact]
    public void Who_comes_back_late_frees_nothing_that_another_holds()
    {
        var (held, old) = _both.Begin(_now)!.Value;
        var (anew, _) = NoticeBox.Empty.With(New()).Begin(_now + TimeSpan.FromSeconds(1))!.Value;

        Assert.Equal(anew, anew.Done(old, held.HeldUntil, new Sent(SendOutcome.Sent), _now + TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public void Who_was_killed_while_sending_is_followed_by_another_when_the_lease_is_over()
    {
        var (held, _) = _both.Begin(_now)!.Value;
        var (_, again) = held.Begin(_now + NoticeBox.Lease)!.Value;
        Assert.Equal((_toAnn.To, 2), (again.To, again.Tries));
    }

    [Theory]
    [InlineData(SendOutcome.Sent, false)]
    [InlineData(SendOutcome.Refused, false)]
    [InlineData(SendOutcome.Uncertain, false)]
    [InlineData(SendOutcome.Later, true)]
    internal void Only_what_was_certainly_not_taken_is_sent_again(SendOutcome outcome, bool again)
    {
        var (held, first) = _both.Begin(_now)!.Value;
        Assert.Equal(again, held.Done(first, held.HeldUntil, new Sent(outcome), _now).Owed.Any(notice => notice.To == first.To));
    }

    [Fact]
    public void It_is_sent_later_as_asked_and_not_for_ever()
    {
        var box = NoticeBox.Empty.With(_toAnn);
        var now = _now;
        var tries = 0;
        while (box.Owed.Count > 0)
        {
            var (held, notice) = box.Begin(now)!.Value;
            box = held.Done(notice, held.HeldUntil, new Sent(SendOutcome.Later, RetryAfter: TimeSpan.FromMinutes(3)), now);
            if (box.Owed.Count > 0)
            {
                Assert.Null(box.Begin(now + TimeSpan.FromMinutes(3) - TimeSpan.FromSeconds(1)));
                now += TimeSpan.FromHours(3);
            }

            Assert.InRange(++tries, 1, 30);
        }
    }

    private static Notice New() => new() { Kind = NoticeKind.NoLeadLeft, To = new PersonId(Guid.NewGuid(), Guid.NewGuid()) };
}
