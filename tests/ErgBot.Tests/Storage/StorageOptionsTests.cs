using ErgBot.Storage;

namespace ErgBot.Tests.Storage;

public sealed class StorageOptionsTests
{
    private const string Secret = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq";

    [Theory]
    [InlineData(null, null, "Storage:ConnectionString is missing")]
    [InlineData("", "", "Storage:ConnectionString is missing")]
    [InlineData("UseDevelopmentStorage=true", "account1", "both set")]
    [InlineData("AccountName=a;AccountKey=" + Secret, null, "Storage:ConnectionString cannot be read")]
    [InlineData("put your connection string here", null, "Storage:ConnectionString cannot be read")]
    [InlineData(null, "https://account.table.core.windows.net", "Storage:AccountName must be")]
    [InlineData(null, "Account1", "Storage:AccountName must be")]
    public void A_start_without_proper_storage_is_refused_with_the_key_and_what_to_put_there(string? connection, string? account, string sentence)
    {
        var result = Check(connection, account);

        Assert.True(result.Failed);
        Assert.Contains(sentence, result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", null)]
    [InlineData(null, "account1")]
    public void A_connection_string_or_an_account_will_do(string? connection, string? account) => Assert.True(Check(connection, account).Succeeded);

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(-1)]
    [InlineData(31)]
    [InlineData(double.NaN)]
    public void So_many_seconds_are_no_time_for_an_answer(double seconds)
    {
        var result = Check("UseDevelopmentStorage=true", null, seconds);

        Assert.True(result.Failed);
        Assert.Contains("Storage:SecondsToAnswer must be from 0.2 to 30", result.FailureMessage, StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(string? connection, string? account, double seconds = 0.8) =>
        new StorageOptionsCheck().Validate(null, new() { ConnectionString = connection, AccountName = account, SecondsToAnswer = seconds });
}
