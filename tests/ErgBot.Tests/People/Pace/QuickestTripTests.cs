using ErgBot.People.Pace;

namespace ErgBot.Tests.People.Pace;

public sealed class QuickestTripTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Nothing_is_taken_for_quick_before_enough_is_known_and_what_is_long_past_is_forgotten()
    {
        var quickest = new QuickestTrip();
        for (var trip = 1; trip <= QuickestTrip.Enough; trip++)
        {
            Assert.Equal(TimeSpan.Zero, quickest.Value);
            quickest.Note(TimeSpan.FromMilliseconds(200 - trip), trip * 0.1 * _second);
        }

        Assert.Equal(TimeSpan.FromMilliseconds(168), quickest.Value);
        quickest.Note(TimeSpan.FromMilliseconds(300), 12 * _second);
        Assert.Equal(TimeSpan.FromMilliseconds(168), quickest.Value);
        quickest.Note(TimeSpan.FromMilliseconds(50), 13 * _second);
        Assert.Equal(TimeSpan.FromMilliseconds(50), quickest.Value);
        quickest.Note(TimeSpan.FromMilliseconds(300), 24 * _second);
        Assert.Equal(TimeSpan.Zero, quickest.Value);
    }

    [Fact]
    public void However_many_came_in_a_short_time_say_nothing_since_the_line_may_have_been_blocked()
    {
        var quickest = new QuickestTrip();
        for (var trip = 0; trip < 10 * QuickestTrip.Enough; trip++)
        {
            quickest.Note(TimeSpan.FromMilliseconds(900), _second);
        }

        Assert.Equal(TimeSpan.Zero, quickest.Value);
        quickest.Note(TimeSpan.FromMilliseconds(60), _second + QuickestTrip.LongEnough);
        Assert.Equal(TimeSpan.FromMilliseconds(60), quickest.Value);
    }
}
