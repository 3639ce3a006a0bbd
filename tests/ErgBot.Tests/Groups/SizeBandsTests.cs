using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Tests.Groups;

public sealed class SizeBandsTests
{
    private static readonly SizeBands _bands = GroupStores.Bands;

    [Theory]
    [InlineData(0, "0-10")]
    [InlineData(1, "0-10")]
    [InlineData(10, "0-10")]
    [InlineData(11, "11-20")]
    [InlineData(20, "11-20")]
    [InlineData(21, "21-50")]
    [InlineData(51, "51-100")]
    [InlineData(101, "101-200")]
    [InlineData(10_001, "10001-")]
    [InlineData(1_000_000, "10001-")]
    public void A_count_falls_into_one_band(int people, string band) => Assert.Equal(band, _bands.Of(people).ToString());

    [Theory]
    [InlineData(5, "0-4", "5-20")]
    [InlineData(11, "0-10", "11-20")]
    [InlineData(12, "0-11", "12-50")]
    [InlineData(30, "0-29", "30-50")]
    [InlineData(20_000, "0-19999", "20000-")]
    public void The_first_band_is_the_settings_and_none_is_so_narrow_that_it_comes_to_a_count(int smallCount, string first, string second)
    {
        var bands = GroupStores.BandsFor(new PrivacyOptions { SmallCount = smallCount });
        Assert.Equal(first, bands.Smallest.ToString());
        Assert.Equal(second, bands.Of(smallCount).ToString());
        for (var people = 0; people < 30_000; people += 7)
        {
            var band = bands.Of(people);
            Assert.InRange(people, band.From, band.To ?? int.MaxValue);
            Assert.True(band.From == 0 || band.To is null || band.To - band.From >= 9, band.ToString());
        }
    }

    [Fact]
    public void A_band_reads_back_and_one_of_another_setting_tells_nothing()
    {
        Assert.Equal(_bands.Of(30), _bands.Read(_bands.Of(30).ToString()));
        Assert.Equal(_bands.Of(30_000), _bands.Read(_bands.Of(30_000).ToString()));
        Assert.Equal(_bands.Smallest, _bands.Read("5-20"));
        Assert.Equal(_bands.Smallest, _bands.Read(null));
    }
}
