using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.Storage;

namespace ErgBot.People;

/// <summary>
/// The wishes to be forgotten, until they are done: table <c>People</c>, partition <c>erasing</c>, a row for each under the person's pseudonym in
/// "erasing". It says which features are through, so that whoever goes on after a crash knows; when all are, it stays for a moment, so that
/// every instance drops what it remembers, and goes.
/// </summary>
internal sealed class Erasures(Tables tables, Pseudonyms pseudonyms, Sealer sealer, TimeProvider time) : IDisposable
{
    /// <summary>So long an instance may be silent before another goes on.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    /// <summary>So long a finished one stays: longer than the time between two looks of any instance.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromSeconds(15);

    private const string Place = "erasing";

    private readonly SemaphoreSlim _wishes = new(0);

    public void Dispose() => _wishes.Dispose();

    /// <summary>Wishing it twice is wishing it once.</summary>
    public async Task WishAsync(PersonId person, CancellationToken ct)
    {
        var key = pseudonyms.In(Place, person);
        try
        {
            await tables.People.AddEntityAsync(
                new ErasureRow { PartitionKey = Place, RowKey = key, Sealed = sealer.Seal(person, Bound(key)), Until = time.GetUtcNow() },
                ct);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
        }

        _wishes.Release();
    }

    /// <summary>Ends when somebody wishes it on this instance, or when the time is over.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _wishes.WaitAsync(atMost, ct);

    public async IAsyncEnumerable<ErasureRow> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.People.QueryAsync<ErasureRow>(row => row.PartitionKey == Place, cancellationToken: ct))
        {
            yield return row;
        }
    }

    /// <exception cref="SealBrokenException">The key is gone: nobody can tell who it was.</exception>
    public PersonId PersonOf(ErasureRow row) => sealer.Open<PersonId>(row.Sealed, Bound(row.RowKey));

    /// <summary>Writes the row as it is now and holds it for a while; false when another instance has it.</summary>
    public async Task<bool> HoldAsync(ErasureRow row, CancellationToken ct)
    {
        row.Until = time.GetUtcNow() + (row.IsDone ? Linger : Lease);
        try
        {
            row.ETag = (await tables.People.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, ct)).Headers.ETag!.Value;
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 412)
        {
            // Another instance was first, or the answer to our own first try was lost: then it is taken up again when the lease is over.
            return false;
        }
    }

    public Task EndAsync(ErasureRow row, CancellationToken ct) => tables.People.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, ct);

    private static string Bound(string key) => $"People|{Place}|{key}";
}
