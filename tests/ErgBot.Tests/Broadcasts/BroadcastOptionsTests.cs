using ErgBot.Broadcasts;
using ErgBot.People.Pace;

namespace ErgBot.Tests.Broadcasts;

public sealed class BroadcastOptionsTests
{
    [Theory]
    [InlineData("Resend", true)]
    [InlineData("report", true)]
    [InlineData("", false)]
    [InlineData("1", false)]
    [InlineData("Never", false)]
    public void What_becomes_of_who_was_cut_off_is_one_of_two_words(string word, bool good)
    {
        var options = new BroadcastOptions { OnUncertain = word };
        var checkedOptions = new BroadcastOptionsCheck().Validate(null, options);
        Assert.Equal(good, checkedOptions.Succeeded);
        Assert.Equal(!good, checkedOptions.FailureMessage?.Contains("Broadcast:OnUncertain", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData(45, true)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-5, false)]
    public void A_pace_is_at_least_one_request_a_second(int pace, bool good) =>
        Assert.Equal(good, new PaceOptionsCheck().Validate(null, new PaceOptions { RequestsPerSecond = pace }).Succeeded);
}
