using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events.Attendees;

/// <summary>Table <c>Events</c>, partition <c>{event}</c>: a row <c>export:{number}</c> for every list that was given, with who it was given to, sealed.</summary>
internal sealed class AttendeeExports(Tables tables, Sealer sealer)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private const string RowPrefix = "export";
    private const string Before = "export:";
    private const string After = "export;";

    /// <summary>Before anything is given.</summary>
    public Task RecordAsync(AttendeeExport export, CancellationToken ct)
    {
        var key = KeyOf(export.Number);
        var row = new TableEntity(export.Event.ToString(), key)
        {
            ["At"] = export.At,
            ["WithNames"] = export.WithNames,
            ["By"] = sealer.Seal(export.By, Bound(export.Event, key)),
        };

        // Replaced: a second try of ours finds its own row.
        return tables.Events.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
    }

    public async Task<AttendeeExport?> FindAsync(EventId id, Guid number, CancellationToken ct)
    {
        var row = await tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), KeyOf(number), cancellationToken: ct);
        return row.HasValue ? TryOpen(id, row.Value!) : null;
    }

    public async IAsyncEnumerable<AttendeeExport> EachAsync(EventId id, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Events.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey gt {Before} and RowKey lt {After}"), cancellationToken: ct))
        {
            if (TryOpen(id, row) is { } export)
            {
                yield return export;
            }
        }
    }

    public Task ForgetAsync(AttendeeExport export, CancellationToken ct) =>
        tables.Events.DeleteEntityAsync(export.Event.ToString(), KeyOf(export.Number), ETag.All, ct);

    private AttendeeExport? TryOpen(EventId id, TableEntity row)
    {
        try
        {
            return new AttendeeExport(
                id,
                Guid.ParseExact(row.RowKey[Before.Length..], "N"),
                sealer.Open<PersonId>(row.GetString("By"), Bound(id, row.RowKey)),
                row.GetDateTimeOffset("At")!.Value,
                row.GetBoolean("WithNames") is true);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private static string KeyOf(Guid number) => Key.Of(RowPrefix, number.ToString("N"));

    private static string Bound(EventId id, string key) => $"Events|{id}|{key}";
}
