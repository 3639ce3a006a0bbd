using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace ErgBot.Storage;

/// <summary>Refuses to start with a sentence that names the key and what to put there. It never repeats a value: a connection string is a secret.</summary>
internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    private const double ShortestWait = 0.2;
    private const double LongestWait = 30;

    public ValidateOptionsResult Validate(string? name, StorageOptions options) => Flaw(options) is { } flaw
        ? ValidateOptionsResult.Fail(flaw)
        : ValidateOptionsResult.Success;

    private static string? Flaw(StorageOptions options) => (options.ConnectionString, options.AccountName) switch
    {
        (null or "", null or "") => "Storage:ConnectionString is missing: put the connection string of the storage account there (or of Azurite), "
            + "or put the account's name in Storage:AccountName to reach it with the managed identity.",
        ({ Length: > 0 }, { Length: > 0 }) => "Storage:ConnectionString and Storage:AccountName are both set: keep one of them.",
        ({ Length: > 0 } connection, _) when !Parses(connection) => "Storage:ConnectionString cannot be read: "
            + "put a whole connection string there, as the storage account's page \"Access keys\" shows it; it must name tables and queues.",
        (_, { Length: > 0 } account) when !IsAccountName(account) => "Storage:AccountName must be the storage account's name alone: 3 to 24 lower-case letters and digits.",
        _ when options.SecondsToAnswer is not (>= ShortestWait and <= LongestWait) => string.Create(CultureInfo.InvariantCulture, $"Storage:SecondsToAnswer must be from {ShortestWait} to {LongestWait}: so many seconds storage may take for one answer."),
        _ => null,
    };

    private static bool Parses(string connectionString)
    {
        try
        {
            _ = new TableServiceClient(connectionString);
            _ = new QueueServiceClient(connectionString);
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsAccountName(string name) => name.Length is >= 3 and <= 24 && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
