using CsCheck;
using ErgBot.People.Pace;

namespace ErgBot.Tests.People.Pace;

public sealed class PaceSharesTests
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Guid[] _instances = [.. Enumerable.Range(1, 5).Select(number => new Guid(number, 0, 0, new byte[8]))];

    [Fact]
    public void However_instances_come_go_and_die_together_they_never_hold_more_than_there_is() =>
        Gen.Select(Gen.Int[1, 60], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 2000], Gen.Int[0, 60]).List[1, 60]).Sample((total, steps) =>
        {
            var (shares, now) = (new PaceShares(), _now);
            foreach (var (who, what, later, inUse) in steps)
            {
                now += TimeSpan.FromMilliseconds(later);
                shares = what == 0 ? shares.Without(_instances[who], now) : shares.Renewed(_instances[who], total, now, Math.Min(inUse, shares.Of(_instances[who])));
                if (shares.Held.Where(share => share.Until > now).Sum(share => share.Slots) > total)
                {
                    return false;
                }
            }

            return true;
        });

    [Theory]
    [InlineData(45, 2)]
    [InlineData(45, 4)]
    [InlineData(3, 5)]
    public void After_two_rounds_everybody_has_a_fair_part_and_nothing_is_left_over(int total, int instances)
    {
        var shares = new PaceShares();
        for (var round = 0; round < 3; round++)
        {
            shares = _instances[..instances].Aggregate(shares, (held, each) => held.Renewed(each, total, _now));
        }

        Assert.Equal(total, shares.Held.Sum(share => share.Slots));
        Assert.InRange(shares.Held.Max(share => share.Slots) - shares.Held.Min(share => share.Slots), 0, 1);
    }

    [Fact]
    public void What_a_killed_instance_held_is_free_when_its_lease_is_over_and_not_before()
    {
        var shares = new PaceShares().Renewed(_instances[0], 50, _now).Renewed(_instances[1], 50, _now).Renewed(_instances[0], 50, _now).Renewed(_instances[1], 50, _now);
        var just = _now + PaceShares.Lease - TimeSpan.FromMilliseconds(1);
        Assert.Equal(25, shares.Renewed(_instances[0], 50, just).Of(_instances[0]));
        Assert.Equal(50, shares.Renewed(_instances[0], 50, _now + PaceShares.Lease).Of(_instances[0]));
    }

    [Fact]
    public void What_is_given_up_or_runs_out_may_have_been_used_until_then()
    {
        var (later, latest) = (_now.AddSeconds(1), _now.AddMinutes(1));
        var one = new PaceShares().Renewed(_instances[0], 50, _now);
        Assert.Equal(default, one.UsedUntil);
        Assert.Equal(default, one.Renewed(_instances[0], 50, later).UsedUntil);
        Assert.Equal(_now + PaceShares.Lease, one.Renewed(_instances[1], 50, latest).UsedUntil);
        Assert.Equal(later, one.Without(_instances[0], later).UsedUntil);
        Assert.Equal(default, one.Without(_instances[1], later).UsedUntil);

        var two = one.Renewed(_instances[1], 50, _now);
        Assert.Equal(default, two.UsedUntil);
        Assert.Equal(later, two.Renewed(_instances[0], 50, later).UsedUntil);
    }

    [Fact]
    public void One_throttled_conversation_stops_nobody_else_and_a_second_within_a_second_stops_all_for_the_longer_wait()
    {
        var once = new PaceShares().With(new PaceThrottle("one", _now, _now.AddSeconds(20)));
        Assert.True(once.RestsUntil <= _now);
        Assert.True(once.With(new PaceThrottle("one", _now.AddSeconds(0.5), _now.AddSeconds(9))).RestsUntil <= _now);
        Assert.True(once.With(new PaceThrottle("two", _now.AddSeconds(1.1), _now.AddSeconds(9))).RestsUntil <= _now);
        Assert.Equal(_now.AddSeconds(20), once.With(new PaceThrottle("two", _now.AddSeconds(1), _now.AddSeconds(9))).RestsUntil);
        Assert.Equal(_now.AddSeconds(30), once.With(new PaceThrottle("two", _now.AddSeconds(1), _now.AddSeconds(30))).RestsUntil);
    }
}
