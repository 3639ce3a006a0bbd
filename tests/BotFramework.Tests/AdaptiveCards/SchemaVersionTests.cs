using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class SchemaVersionTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("1.5.0")]
    [InlineData("-1.5")]
    [InlineData("1.five")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_version_is_refused(string? text) => Assert.Throws<ArgumentException>(() => new AdaptiveSchemaVersion(text!));

    [Fact]
    public void Versions_compare_by_their_numbers()
    {
        AdaptiveSchemaVersion five = "1.5";
        AdaptiveSchemaVersion ten = "1.10";

        Assert.True(five < ten && ten > five && five <= ten && ten >= five && five != ten);
        Assert.True(five == new AdaptiveSchemaVersion(1, 5));
        Assert.Equal(five.GetHashCode(), new AdaptiveSchemaVersion(1, 5).GetHashCode());
        Assert.Equal(1, five.CompareTo(null));
        Assert.False(five == null);
        Assert.Equal("1.10", ten.ToString());
    }
}
