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
            quickest.Note(TimeSpan.FromMilliseconds(100 - trip), _second);
        }

        Assert.Equal(TimeSpan.FromMilliseconds(68), quickest.Value);
        quickest.Note(TimeSpan.FromMilliseconds(300), 12 * _second);
        Assert.Equal(TimeSpan.FromMilliseconds(68), quickest.Value);
        quickest.Note(TimeSpan.FromMilliseconds(50), 13 * _second);
        Assert.Equal(TimeSpan.FromMilliseconds(50), quickest.Value);
        quickest.Note(TimeSpan.FromMilliseconds(300), 24 * _second);
        Assert.Equal(TimeSpan.Zero, quickest.Value);
    }
}
