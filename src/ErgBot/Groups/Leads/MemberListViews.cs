using System.Globalization;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups.Leads;

/// <summary>
/// Table <c>Groups</c>, partition <c>{group id}</c>: a row <c>view:{when}:{p}</c> for every page of members' names that a lead was shown, where p is the
/// lead's pseudonym for that very look: no two rows of one lead have anything in common. Organizers can see how often, and nobody who.
/// </summary>
internal sealed class MemberListViews(Tables tables, Pseudonyms pseudonyms)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private const string RowPrefix = "view";
    private const string First = "view:";
    private const string AfterLast = "view;";

    /// <summary>Before anything is shown.</summary>
    public Task RecordAsync(GroupId group, PersonId viewer, DateTimeOffset now, CancellationToken ct)
    {
        var look = $"{Spelled(now)}-{Guid.NewGuid():N}";
        var row = new TableEntity(group.ToString(), Key.Of(RowPrefix, look, pseudonyms.In(Place(group, look), viewer)));

        // Replaced: a second try of ours finds its own row.
        return tables.Groups.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
    }

    public async Task<int> CountAsync(GroupId group, DateTimeOffset since, CancellationToken ct) =>
        await KeysAsync(group, $"{First}{Spelled(since)}", AfterLast, ct).CountAsync(ct);

    public Task ForgetOldAsync(GroupId group, DateTimeOffset before, CancellationToken ct) =>
        DeleteAsync(group, KeysAsync(group, First, $"{First}{Spelled(before)}", ct), ct);

    public Task EraseAsync(GroupId group, PersonId viewer, CancellationToken ct) => DeleteAsync(group, KeysOfAsync(group, viewer, ct), ct);

    public async Task<int> CountOfAsync(GroupId group, PersonId viewer, CancellationToken ct) => await KeysOfAsync(group, viewer, ct).CountAsync(ct);

    private IAsyncEnumerable<string> KeysOfAsync(GroupId group, PersonId viewer, CancellationToken ct) => KeysAsync(group, First, AfterLast, ct)
        .Where(key => key.Split(':') is [_, var look, var pseudonym] && pseudonyms.AllIn(Place(group, look), viewer).Contains(pseudonym));

    private IAsyncEnumerable<string> KeysAsync(GroupId group, string from, string to, CancellationToken ct) => tables.Groups
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {group.ToString()} and RowKey ge {from} and RowKey lt {to}"), select: ["RowKey"], cancellationToken: ct)
        .Select(row => row.RowKey);

    private async Task DeleteAsync(GroupId group, IAsyncEnumerable<string> keys, CancellationToken ct)
    {
        await foreach (var key in keys.WithCancellation(ct))
        {
            await tables.Groups.DeleteEntityAsync(group.ToString(), key, ETag.All, ct);
        }
    }

    private static string Place(GroupId group, string look) => $"views:{group}:{look}";

    private static string Spelled(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
}
