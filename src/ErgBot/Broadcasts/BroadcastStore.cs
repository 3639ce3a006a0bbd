using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Broadcasts;

/// <summary>
/// Table <c>Broadcasts</c>, partition <c>directory</c>: a row <c>broadcast:{id}</c> each, apart from its recipients (<see cref="DeliveryStore"/>),
/// so that looking what there is to do reads few rows. Every change is one conditional write. What it says, to whom and by whom is sealed.
/// </summary>
/// <remarks>
/// Who writes what, and what a crash leaves:
/// <list type="number">
/// <item>A press writes Draft → Queued here. Nothing else has happened then; pressed again, or on another instance, it is Queued already.</item>
/// <item>One instance at a time (HeldUntil) adds a row a recipient, never over one that is there: begun anew after a crash it ends the same. Then
/// it divides them into pages (Pages is written here first, so that nobody divides otherwise), adds a row a page, and writes Sending.</item>
/// <item>A page is a message in the queue. The message only tells that there is work; who has the page says its row, by a lease. A message that got
/// lost, or whose page was left by a crash, is put there again when the queue is empty and a page isn't done and nobody's.</item>
/// <item>Whoever has a page writes, in one batch under the page row's ETag, what became of the last hand of sends and which are sent next. A
/// crash leaves those in flight: they are sent again and marked so, or counted as uncertain. An instance that lost its lease can't write.</item>
/// <item>When every page is done, whoever sees it first writes Sent, with the totals of the pages.</item>
/// </list>
/// </remarks>
internal sealed class BroadcastStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer)
{
    private const string Partition = "directory";
    private const string RowPrefix = "broadcast";
    private const int PadTo = 4096;

    public BroadcastId IdFor(PersonId author, Guid form) => BroadcastId.Of(pseudonyms, author, form);

    public async Task<Broadcast?> FindAsync(BroadcastId id, CancellationToken ct)
    {
        var row = await RowAsync(id, ct);
        return row is null ? null : FromRow(row);
    }

    /// <summary>Changes it on condition that nobody else does meanwhile, or adds it; writes nothing when the very same comes back.</summary>
    /// <param name="id">Which.</param>
    /// <param name="change">From what is stored, null for nothing, to what should be.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What is stored now.</returns>
    public Task<Broadcast?> ChangeAsync(BroadcastId id, Func<Broadcast?, Broadcast?> change, CancellationToken ct)
    {
        var operation = Guid.NewGuid();
        return Conditional.WriteAsync(
            async inTime =>
            {
                var row = await RowAsync(id, inTime);
                var stored = row is null ? null : FromRow(row);
                if (row?.GetGuid("Operation") == operation)
                {
                    // An earlier try was stored and its response lost: the conflict we met was with ourselves.
                    return stored;
                }

                var next = change(stored);
                if (next is null || ReferenceEquals(next, stored))
                {
                    return stored;
                }

                var written = ToRow(next, operation);
                await (row is null
                    ? tables.Broadcasts.AddEntityAsync(written, inTime) as Task
                    : tables.Broadcasts.UpdateEntityAsync(written, row.ETag, TableUpdateMode.Replace, inTime));
                return next;
            },
            ct);
    }

    /// <summary>All of them, one page in memory at a time; rows that can't be opened are left out.</summary>
    public IAsyncEnumerable<Broadcast> AllAsync(CancellationToken ct) => QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), ct);

    /// <summary>Those for which there is something to do by itself.</summary>
    public IAsyncEnumerable<Broadcast> OpenAsync(CancellationToken ct) => QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Open eq true"), ct);

    public Task ForgetAsync(BroadcastId id, CancellationToken ct) => tables.Broadcasts.DeleteEntityAsync(Partition, KeyOf(id), ETag.All, ct);

    private async IAsyncEnumerable<Broadcast> QueryAsync(string filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Broadcasts.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            if (Opened(row) is { } broadcast)
            {
                yield return broadcast;
            }
        }
    }

    private Broadcast? Opened(TableEntity row)
    {
        try
        {
            return FromRow(row);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private async Task<TableEntity?> RowAsync(BroadcastId id, CancellationToken ct)
    {
        var row = await tables.Broadcasts.GetEntityIfExistsAsync<TableEntity>(Partition, KeyOf(id), cancellationToken: ct);
        return row.HasValue ? row.Value : null;
    }

    private TableEntity ToRow(Broadcast broadcast, Guid operation)
    {
        var key = KeyOf(broadcast.Id);
        var row = new TableEntity(Partition, key)
        {
            ["State"] = broadcast.State.ToString(),
            ["Version"] = broadcast.Version,
            ["Open"] = broadcast.IsOpen,
            ["Created"] = broadcast.Created,
            ["SendAt"] = broadcast.SendAt,
            ["NeedsSecond"] = broadcast.NeedsSecond,
            ["Halt"] = broadcast.Halt.ToString(),
            ["HeldUntil"] = Stored(broadcast.HeldUntil),
            ["Pages"] = broadcast.Pages,
            ["HasRows"] = broadcast.HasRows,
            ["Began"] = broadcast.Began,
            ["Ended"] = broadcast.Ended,
            ["ShownAt"] = Stored(broadcast.ShownAt),
            ["Reported"] = broadcast.Reported,
            ["Task"] = broadcast.Task.ToString(),
            ["Replay"] = broadcast.Replay.ToString(),
            ["Operation"] = operation,
            ["Content"] = sealer.Seal(
                new Content(broadcast.Author, broadcast.Second, broadcast.Message, broadcast.Audience, broadcast.ServiceUrl, broadcast.Shown),
                Bound(key),
                PadTo),
        };
        TotalsColumns.Write(broadcast.Totals, row);
        return row;
    }

    private Broadcast FromRow(TableEntity row)
    {
        var content = sealer.Open<Content>(row.GetString("Content"), Bound(row.RowKey))!;
        return new Broadcast
        {
            Id = BroadcastId.Parse(row.RowKey[(RowPrefix.Length + 1)..]),
            Author = content.Author,
            Second = content.Second,
            Message = content.Message,
            Audience = content.Audience,
            ServiceUrl = content.ServiceUrl,
            Shown = content.Shown,
            State = Enum.Parse<BroadcastState>(row.GetString("State")),
            Version = row.GetInt32("Version") ?? 1,
            Created = row.GetDateTimeOffset("Created")!.Value,
            SendAt = row.GetDateTimeOffset("SendAt"),
            NeedsSecond = row.GetBoolean("NeedsSecond") is true,
            Halt = row.GetString("Halt") is { } halt ? Enum.Parse<Halt>(halt) : Halt.None,
            HeldUntil = row.GetDateTimeOffset("HeldUntil")!.Value,
            Pages = row.GetInt32("Pages") ?? 0,
            HasRows = row.GetBoolean("HasRows") is not false,
            Began = row.GetDateTimeOffset("Began"),
            Ended = row.GetDateTimeOffset("Ended"),
            ShownAt = row.GetDateTimeOffset("ShownAt")!.Value,
            Reported = row.GetBoolean("Reported") is true,
            Task = Enum.Parse<BroadcastTask>(row.GetString("Task")),
            Replay = Enum.Parse<Replay>(row.GetString("Replay")),
            Totals = TotalsColumns.Read(row),
        };
    }

    /// <summary>Tables begin in the year 1601.</summary>
    private static DateTimeOffset Stored(DateTimeOffset instant) => instant < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : instant;

    private static string KeyOf(BroadcastId id) => Key.Of(RowPrefix, id.ToString());

    private static string Bound(string key) => $"Broadcasts|{Partition}|{key}|Content";

    private sealed record Content(Person Author, Person? Second, Message Message, Audience Audience, string ServiceUrl, Posted? Shown);
}
