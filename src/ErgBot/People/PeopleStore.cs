using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.Storage;

namespace ErgBot.People;

/// <summary>
/// One row a person in table People: partition key is the person's pseudonym p in "people", row key is <c>person:{p}</c>, and
/// everything is sealed in one property whose length hides how many groups there are. (One row key for all would do, but Azurite
/// finds a row by its row key first, and would look through everybody's.)
/// </summary>
internal sealed class PeopleStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer)
{
    private const string Place = "people";

    // A record is 300 to 900 bytes with an ordinary address and a few groups: one step for nearly everybody.
    private const int PadTo = 2048;

    // Of everybody. The thousand that storage would give is read into buffers of 4 MB, and the process keeps eight of them.
    private const int PageSize = 250;

    private const string RowPrefix = "person";
    private const string AfterLastRow = "person;";

    /// <summary>An empty record when nothing is stored.</summary>
    /// <exception cref="SealBrokenException">The row cannot be opened.</exception>
    public async Task<PersonRecord> LoadAsync(PersonId id, CancellationToken ct) =>
        Read(await FindAsync(pseudonyms.AllIn(Place, id), ct));

    /// <summary>Changes the record on condition that nobody else does meanwhile; writes nothing when nothing changes, and deletes the row when the record becomes empty.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="change">From what is stored to what should be. It may run several times, also on its own result: it sets and removes, it never counts.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What is stored now.</returns>
    /// <exception cref="ContendedException">Others kept changing it.</exception>
    public Task<PersonRecord> ChangeAsync(PersonId id, Func<PersonRecord, PersonRecord> change, CancellationToken ct) =>
        ChangeAsync(id, (stored, _) => Task.FromResult(change(stored)), ct);

    /// <summary>Likewise, where what should be is looked up after what is stored was read, so that the write is refused when the person's row changes in between.</summary>
    /// <inheritdoc cref="ChangeAsync(PersonId, Func{PersonRecord, PersonRecord}, CancellationToken)"/>
    public Task<PersonRecord> ChangeAsync(PersonId id, Func<PersonRecord, CancellationToken, Task<PersonRecord>> change, CancellationToken ct)
    {
        var keys = pseudonyms.AllIn(Place, id);
        string? written = null;
        return Conditional.WriteAsync(
            async inTime =>
            {
                var row = await FindAsync(keys, inTime);
                var stored = Read(row);

                // Every sealed text is unique, so it is its own receipt: our write had arrived, only its answer was lost.
                if (row is not null && row.Sealed == written)
                {
                    await ForgetPreviousAsync(keys, inTime);
                    return stored;
                }

                var next = await change(stored, inTime);
                if (next == stored)
                {
                    return stored;
                }

                if (next == PersonRecord.Empty)
                {
                    await tables.People.DeleteEntityAsync(row!.PartitionKey, row.RowKey, row.ETag, inTime);
                }
                else
                {
                    written = sealer.Seal(new Content(id.Tenant, id.ObjectId, next), BoundTo(keys[0]), PadTo);
                    await WriteAsync(new() { PartitionKey = keys[0], RowKey = RowOf(keys[0]), Sealed = written }, row, inTime);
                }

                await ForgetPreviousAsync(keys, inTime);
                return next;
            },
            ct);
    }

    /// <summary>Deletes whatever is stored, under whichever key.</summary>
    public async Task ForgetAsync(PersonId id, CancellationToken ct)
    {
        foreach (var key in pseudonyms.AllIn(Place, id))
        {
            await tables.People.DeleteEntityAsync(key, RowOf(key), ETag.All, ct);
        }
    }

    /// <summary>Everybody, in the order of their pseudonyms, one page in memory at a time. Rows that can't be opened are left out.</summary>
    public async IAsyncEnumerable<(PersonId Id, PersonRecord Record)> EachAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var all = TableClient.CreateQueryFilter($"RowKey ge {RowPrefix + ':'} and RowKey lt {AfterLastRow}");
        await foreach (var row in tables.People.QueryAsync<PersonRow>(all, PageSize, cancellationToken: ct))
        {
            if (TryOpen(row) is { } content)
            {
                yield return (new PersonId(content.Tenant, content.ObjectId), content.Record);
            }
        }
    }

    private Content? TryOpen(PersonRow row)
    {
        try
        {
            return sealer.Open<Content>(row.Sealed, BoundTo(row.PartitionKey));
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private Task<Response> WriteAsync(PersonRow row, PersonRow? found, CancellationToken ct) => found?.PartitionKey == row.PartitionKey
        ? tables.People.UpdateEntityAsync(row, found.ETag, TableUpdateMode.Replace, ct)
        : tables.People.AddEntityAsync(row, ct);

    // A row from before the key was changed: what it held stands under the current key now, which is looked at first.
    private async Task ForgetPreviousAsync(IReadOnlyList<string> keys, CancellationToken ct)
    {
        foreach (var previous in keys.Skip(1))
        {
            await tables.People.DeleteEntityAsync(previous, RowOf(previous), ETag.All, ct);
        }
    }

    /// <summary>One read for whoever is stored under the current key.</summary>
    private async Task<PersonRow?> FindAsync(IReadOnlyList<string> keys, CancellationToken ct)
    {
        foreach (var key in keys)
        {
            var row = await tables.People.GetEntityIfExistsAsync<PersonRow>(key, RowOf(key), cancellationToken: ct);
            if (row.HasValue)
            {
                return row.Value;
            }
        }

        return null;
    }

    private PersonRecord Read(PersonRow? row) => row is null
        ? PersonRecord.Empty
        : sealer.Open<Content>(row.Sealed, BoundTo(row.PartitionKey))!.Record;

    private static string RowOf(string key) => Key.Of(RowPrefix, key);

    private static string BoundTo(string key) => $"People|{key}|{RowOf(key)}";

    /// <summary>The ids are in it because nothing else leads from a row back to the person.</summary>
    private sealed record Content(Guid Tenant, Guid ObjectId, PersonRecord Record);
}
