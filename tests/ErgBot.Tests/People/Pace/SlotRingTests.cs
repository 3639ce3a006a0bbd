using ErgBot.People.Pace;

namespace ErgBot.Tests.People.Pace;

public sealed class SlotRingTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(45, 4)]
    [InlineData(7, 1)]
    [InlineData(50, 48)]
    public void In_no_second_are_more_requests_than_slots_however_they_are_taken(int slots, int hand)
    {
        var (ring, chance, left) = (new SlotRing(), new Random(slots), new List<TimeSpan>());
        ring.Resize(slots, TimeSpan.Zero);
        for (var now = TimeSpan.Zero; now < 20 * _second; now += TimeSpan.FromMilliseconds(chance.Next(1, 9)))
        {
            var most = Math.Min(chance.Next(1, hand + 1), ring.Count);
            if (ring.Take(chance.Next(1, most + 1), most, now) is > 0 and var taken)
            {
                // What is taken leaves later, once sooner and once later.
                now += TimeSpan.FromMilliseconds(chance.Next(0, 4));
                left.AddRange(Enumerable.Repeat(now, taken));
                ring.Used(taken, now);
            }
        }

        Assert.All(left, from => Assert.InRange(left.Count(at => at >= from && at < from + _second), 1, slots));
        Assert.InRange(left.Count, slots * 16, slots * 20);
    }

    [Fact]
    public void New_slots_rest_first_because_somebody_else_may_just_have_used_them()
    {
        var ring = new SlotRing();
        ring.Resize(10, TimeSpan.Zero);
        Assert.Equal(0, ring.Take(1, 1, SlotRing.Rest - TimeSpan.FromMilliseconds(1)));
        Assert.Equal(1, ring.Take(1, 1, SlotRing.Rest));
        Assert.Equal(0, ring.Take(9, 9, SlotRing.Rest));
    }

    [Fact]
    public void New_slots_that_nobody_can_have_used_lately_need_no_rest()
    {
        var ring = new SlotRing();
        ring.Resize(10, TimeSpan.Zero, rest: TimeSpan.FromDays(-1));
        Assert.Equal(TimeSpan.Zero, ring.FreeAt(1));
        Assert.Equal(0.9 * _second, ring.FreeAt(10));
        ring.Resize(11, TimeSpan.Zero, rest: TimeSpan.FromDays(1));
        Assert.Equal(SlotRing.Rest, ring.FreeAt(11));
    }

    [Fact]
    public void What_is_free_is_taken_once_it_is_enough_and_the_rest_is_not_waited_for()
    {
        var ring = new SlotRing();
        ring.Resize(4, TimeSpan.Zero);
        Assert.Equal(SlotRing.Rest + (0.5 * _second), ring.FreeAt(3));
        Assert.Equal(0, ring.Take(3, 4, SlotRing.Rest + (0.4 * _second)));
        Assert.Equal(3, ring.Take(3, 4, SlotRing.Rest + (0.5 * _second)));
        Assert.Equal(1, ring.Take(1, 4, SlotRing.Rest + (0.8 * _second)));
        Assert.Equal(TimeSpan.MaxValue, ring.FreeAt(1));
    }

    [Fact]
    public void Slots_that_are_given_up_while_in_use_do_not_come_back()
    {
        var ring = new SlotRing();
        ring.Resize(4, TimeSpan.Zero);
        Assert.Equal(4, ring.Take(4, 4, 3 * _second));
        ring.Resize(1, 3 * _second);
        Assert.Equal(1, ring.Count);
        ring.Used(4, 3 * _second);
        Assert.Equal(1, ring.Count);
        Assert.Equal(0, ring.Take(2, 2, 10 * _second));
        Assert.Equal(1, ring.Take(1, 1, 10 * _second));
    }

    [Fact]
    public void A_reply_in_a_chat_takes_the_next_slot_and_a_broadcast_waits_the_longer()
    {
        var ring = new SlotRing();
        ring.Resize(2, TimeSpan.Zero);
        Assert.Equal(2, ring.Count);
        ring.Spend(3 * _second);
        Assert.Equal(0, ring.Take(2, 2, 3 * _second));
        Assert.Equal(1, ring.Take(1, 1, 3 * _second));
        ring.Spend(3 * _second);
        ring.Used(1, 3 * _second);
        Assert.Equal((3 * _second) + SlotRing.Rest, ring.FreeAt(1));
        Assert.Equal((3 * _second) + (2 * SlotRing.Rest), ring.FreeAt(2));
    }
}
