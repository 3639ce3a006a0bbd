using ErgBot.People;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.People;

public sealed class PrivacyOptionsTests
{
    private static readonly string _placeholder = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void Outside_Development_a_key_is_required()
    {
        Assert.Contains("Privacy:Key is missing: put 32 random bytes in base64 there", Flaw(new(), TestEnvironment.Production), StringComparison.Ordinal);
        Assert.Null(Flaw(new(), TestEnvironment.Development));
        Assert.Null(Flaw(new() { Key = TestKeys.Text(1) }, TestEnvironment.Production));
    }

    [Theory]
    [InlineData("c2hvcnQ=")]
    [InlineData("put a key here")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g")]
    public void A_key_that_is_not_32_bytes_in_base64_is_refused_everywhere_and_not_repeated(string key)
    {
        foreach (var environment in new[] { TestEnvironment.Development, TestEnvironment.Production })
        {
            var flaw = Flaw(new() { Key = key, PreviousKeys = [TestKeys.Text(1), key] }, environment);

            Assert.Contains("Privacy:Key is not 32 bytes in base64", flaw, StringComparison.Ordinal);
            Assert.Contains("Privacy:PreviousKeys:1 is not 32 bytes in base64", flaw, StringComparison.Ordinal);
            Assert.DoesNotContain(key, flaw, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_placeholder_is_refused_outside_Development() =>
        Assert.Contains("Privacy:Key is a placeholder", Flaw(new() { Key = _placeholder }, TestEnvironment.Production), StringComparison.Ordinal);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(11, true)]
    public void Small_counts_are_at_least_five(int smallCount, bool isAllowed) =>
        Assert.Equal(isAllowed, Flaw(new() { SmallCount = smallCount }, TestEnvironment.Development) is null);

    [Fact]
    public void Small_counts_are_eleven_when_nothing_is_said() => Assert.Equal(11, new PrivacyOptions().SmallCount);

    private static string? Flaw(PrivacyOptions options, TestEnvironment environment) => new PrivacyOptionsCheck(environment).Validate(null, options).FailureMessage;
}
