using System.Globalization;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events.Live;

/// <summary>
/// In an event's partition: a row <c>card:{when}:{random}</c> for each card of it that the bot has put where several people see it, and a row
/// <c>live</c>. Where a card stands is sealed: a group chat leads to people.
/// </summary>
internal sealed class LiveCardStore(Tables tables, Sealer sealer, TimeProvider time)
{
    /// <summary>Older ones stay as they are: so many are edited in good time.</summary>
    public const int MostCards = 10;

    private const string Prefix = "card";
    private const string Before = "card:";
    private const string After = "card;";
    private const string Where = "Where";

    /// <summary>Writes down where a card stands, and what it shows. From then on it is kept up to date.</summary>
    public async Task AddAsync(EventId id, Posted posted, string shown, CancellationToken ct)
    {
        var key = Key.Of(Prefix, time.GetUtcNow().UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture), Guid.NewGuid().ToString("N"));
        await tables.Events.UpsertEntityAsync(new TableEntity(id.ToString(), key) { [Where] = sealer.Seal(posted, Bound(id, key), padTo: 512) }, cancellationToken: ct);
        try
        {
            await tables.Events.AddEntityAsync(LiveRow.ToRow(id, shown, time.GetUtcNow()), ct);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            // Beside others that show something else by now: all are looked at.
            if (await FindAsync(id, ct) is { } live && live.Shown != shown)
            {
                await WriteAsync(id, live with { Shown = "" }, ct);
            }
        }

        var cards = await CardsAsync(id, ct);
        foreach (var (old, _) in cards.Take(Math.Max(0, cards.Count - MostCards)))
        {
            await RemoveAsync(id, old, ct);
        }
    }

    /// <summary>Null for an event that has no live card.</summary>
    public async Task<LiveRow?> FindAsync(EventId id, CancellationToken ct)
    {
        var row = await tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), LiveRow.Key, cancellationToken: ct);
        return row.HasValue ? LiveRow.Read(row.Value!) : null;
    }

    /// <returns>The row as it is now; null when somebody else has written it.</returns>
    public async Task<LiveRow?> WriteAsync(EventId id, LiveRow row, CancellationToken ct)
    {
        try
        {
            var written = await tables.Events.UpdateEntityAsync(LiveRow.ToRow(id, row.Shown, row.EditedAt), row.ETag, TableUpdateMode.Replace, ct);
            return row with { ETag = written.Headers.ETag!.Value };
        }
        catch (RequestFailedException refusal) when (Conditional.IsRefusal(refusal))
        {
            return null;
        }
    }

    /// <summary>The oldest first. One that can't be opened is left out.</summary>
    public async Task<IReadOnlyList<(string RowKey, Posted Posted)>> CardsAsync(EventId id, CancellationToken ct)
    {
        var cards = new List<(string, Posted)>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey gt {Before} and RowKey lt {After}");
        await foreach (var row in tables.Events.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            if (TryOpen(id, row) is { } posted)
            {
                cards.Add((row.RowKey, posted));
            }
        }

        return cards;
    }

    public Task RemoveAsync(EventId id, string rowKey, CancellationToken ct) => tables.Events.DeleteEntityAsync(id.ToString(), rowKey, ETag.All, ct);

    /// <summary>No card of the event is kept up to date any more.</summary>
    public async Task RemoveAllAsync(EventId id, CancellationToken ct)
    {
        foreach (var (card, _) in await CardsAsync(id, ct))
        {
            await RemoveAsync(id, card, ct);
        }

        await RemoveAsync(id, LiveRow.Key, ct);
    }

    private Posted? TryOpen(EventId id, TableEntity row)
    {
        try
        {
            return sealer.Open<Posted>(row.GetString(Where), Bound(id, row.RowKey));
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private static string Bound(EventId id, string key) => $"Events|{id}|{key}";
}
