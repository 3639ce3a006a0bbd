using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("auto", AdaptiveWidthType.Auto, null)]
    [InlineData("stretch", AdaptiveWidthType.Stretch, null)]
    [InlineData("50px", AdaptiveWidthType.Pixel, 50u)]
    [InlineData("3", AdaptiveWidthType.Weighted, 3u)]
    public void A_width_is_read_from_what_it_is_written_as(string text, AdaptiveWidthType type, uint? unit)
    {
        AdaptiveWidth width = text;

        Assert.Equal((type, unit), (width.WidthType, width.Unit));
        Assert.Equal(text, width.ToString());
        Assert.Equal(new AdaptiveWidth(text), width);
        Assert.Equal(new AdaptiveWidth(text).GetHashCode(), width.GetHashCode());
    }

    [Theory]
    [InlineData("auto", AdaptiveHeightType.Auto, null)]
    [InlineData("stretch", AdaptiveHeightType.Stretch, null)]
    [InlineData("50px", AdaptiveHeightType.Pixel, 50u)]
    public void A_height_is_read_from_what_it_is_written_as(string text, AdaptiveHeightType type, uint? unit)
    {
        var height = new AdaptiveHeight(text);

        Assert.Equal((type, unit), (height.HeightType, height.Unit));
        Assert.Equal(text, height.ToString());
        Assert.True(height == new AdaptiveHeight(text));
        Assert.False(height != new AdaptiveHeight(text));
        Assert.Equal(new AdaptiveHeight(text).GetHashCode(), height.GetHashCode());
    }

    [Theory]
    [InlineData("px")]
    [InlineData("-5px")]
    [InlineData("wide")]
    public void Anything_else_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => new AdaptiveWidth(text));
        Assert.Throws<ArgumentException>(() => new AdaptiveHeight(text));
    }

    [Fact]
    public void Pixels_may_be_given_as_a_number()
    {
        Assert.Equal("50px", new AdaptiveWidth(50).ToString());
        Assert.Equal("50px", new AdaptiveHeight(50).ToString());
        Assert.NotEqual(AdaptiveHeight.Stretch, AdaptiveHeight.Auto);
        Assert.NotEqual(AdaptiveWidth.Stretch, AdaptiveWidth.Auto);
    }
}
