using System.Globalization;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups.Leads;

/// <summary>
/// Table <c>Groups</c>, partition <c>{group id}</c>: a row <c>view:{p}:{when}</c> for every page of members' names that a lead was shown, where p is the
/// lead's pseudonym among this group's viewers. Organizers can see how often, and nobody who.
/// </summary>
internal sealed class MemberListViews(Tables tables, Pseudonyms pseudonyms)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private const string RowPrefix = "view";
    private const string AfterLast = "view;";

    /// <summary>Before anything is shown.</summary>
    public Task RecordAsync(GroupId group, PersonId viewer, DateTimeOffset now, CancellationToken ct)
    {
        var stamp = $"{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}";
        var row = new TableEntity(group.ToString(), Key.Of(RowPrefix, PseudonymsOf(group, viewer)[0], stamp)) { ["When"] = now };

        // Replaced: a second try of ours finds its own row.
        return tables.Groups.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
    }

    public async Task<int> CountAsync(GroupId group, DateTimeOffset since, CancellationToken ct)
    {
        var count = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {group.ToString()} and RowKey gt {RowPrefix} and RowKey lt {AfterLast} and When ge {since}");
        await foreach (var _ in tables.Groups.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: ct))
        {
            count++;
        }

        return count;
    }

    public Task ForgetOldAsync(GroupId group, DateTimeOffset before, CancellationToken ct) =>
        DeleteAsync(TableClient.CreateQueryFilter($"PartitionKey eq {group.ToString()} and RowKey gt {RowPrefix} and RowKey lt {AfterLast} and When lt {before}"), ct);

    public async Task EraseAsync(GroupId group, PersonId viewer, CancellationToken ct)
    {
        foreach (var pseudonym in PseudonymsOf(group, viewer))
        {
            var (first, afterLast) = ($"{RowPrefix}:{pseudonym}:", $"{RowPrefix}:{pseudonym};");
            await DeleteAsync(TableClient.CreateQueryFilter($"PartitionKey eq {group.ToString()} and RowKey gt {first} and RowKey lt {afterLast}"), ct);
        }
    }

    public async Task<int> CountOfAsync(GroupId group, PersonId viewer, CancellationToken ct)
    {
        var count = 0;
        foreach (var pseudonym in PseudonymsOf(group, viewer))
        {
            var (first, afterLast) = ($"{RowPrefix}:{pseudonym}:", $"{RowPrefix}:{pseudonym};");
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {group.ToString()} and RowKey gt {first} and RowKey lt {afterLast}");
            await foreach (var _ in tables.Groups.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: ct))
            {
                count++;
            }
        }

        return count;
    }

    private async Task DeleteAsync(string filter, CancellationToken ct)
    {
        await foreach (var row in tables.Groups.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: ct))
        {
            await tables.Groups.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, ct);
        }
    }

    private IReadOnlyList<string> PseudonymsOf(GroupId group, PersonId viewer) => pseudonyms.AllIn($"views:{group}", viewer);
}
