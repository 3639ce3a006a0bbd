using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Broadcasts;

/// <summary>
/// Table <c>Broadcasts</c>, partition <c>{broadcast id}</c>: a row <c>to:{p}</c> a recipient, where p is the person's pseudonym in this very
/// broadcast, and a row <c>page:{n}</c> for each part of them: those whose pseudonym begins in the nth part of all beginnings. Pseudonyms are
/// spread evenly, so the parts come out even, and a recipient's row needs no word on where it belongs.
/// </summary>
internal sealed class DeliveryStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer, TimeProvider time)
{
    /// <summary>Changes that fit into one batch, besides the page's own.</summary>
    public const int MostChanges = 99;

    private const int MostInBatch = 100;
    private const int MostPages = 200;
    private const int Beginnings = 0x10000;
    private const string RowPrefix = "to";
    private const string AfterLastRow = "to;";
    private const string PagePrefix = "page";
    private const string AfterLastPage = "page;";

    /// <summary>
    /// Sixty on a page, so that at the end no instance works long while the others have nothing left; more where there would be too many pages, since each
    /// costs six requests, and one of them reads it.
    /// </summary>
    public static int PagesFor(int recipients) => Math.Clamp(recipients / 60, 1, MostPages);

    public string KeyOf(BroadcastId broadcast, Recipient to) => Key.Of(RowPrefix, to.Person is { } person
        ? pseudonyms.In(PlaceOf(broadcast), person)
        : pseudonyms.Of(PlaceOf(broadcast), to.Channel!.ChannelId));

    /// <summary>Whether it was meant for that person.</summary>
    public async Task<bool> HasAsync(BroadcastId broadcast, PersonId person, CancellationToken ct)
    {
        foreach (var key in KeysOf(broadcast, person))
        {
            if ((await tables.Broadcasts.GetEntityIfExistsAsync<TableEntity>(broadcast.ToString(), key, select: ["RowKey"], cancellationToken: ct)).HasValue)
            {
                return true;
            }
        }

        return false;
    }

    public async Task ForgetAsync(BroadcastId broadcast, PersonId person, CancellationToken ct)
    {
        foreach (var key in KeysOf(broadcast, person))
        {
            await tables.Broadcasts.DeleteEntityAsync(broadcast.ToString(), key, ETag.All, ct);
        }
    }

    /// <summary>Deletes recipients and pages.</summary>
    public async Task ClearAsync(BroadcastId broadcast, Func<CancellationToken, Task> renew, CancellationToken ct)
    {
        var rows = tables.Broadcasts.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {broadcast.ToString()}"), MostInBatch, ["PartitionKey", "RowKey"], ct);
        await foreach (var page in rows.AsPages())
        {
            if (page.Values.Count > 0)
            {
                await renew(ct);
                await tables.Broadcasts.SubmitTransactionAsync(page.Values.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), ct);
            }
        }
    }

    /// <summary>The keys of those who are written down already.</summary>
    public async Task<HashSet<string>> KeysAsync(BroadcastId broadcast, CancellationToken ct)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in tables.Broadcasts.QueryAsync<TableEntity>(Between(broadcast, $"{RowPrefix}:", AfterLastRow), select: ["RowKey"], cancellationToken: ct))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }

    /// <summary>Writes recipients down who aren't yet. Who is stays as they are: a batch whose answer got lost adds nobody twice.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="added">A hundred at most.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AddAsync(BroadcastId broadcast, IReadOnlyList<Delivery> added, CancellationToken ct)
    {
        var rows = added.Select(delivery => New(broadcast, delivery)).ToList();
        while (rows.Count > 0)
        {
            try
            {
                await tables.Broadcasts.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), ct);
                return;
            }
            catch (TableTransactionFailedException exists) when (exists.Status == 409)
            {
                var there = await KeysAsync(broadcast, ct);
                rows.RemoveAll(row => there.Contains(row.RowKey));
            }
        }
    }

    /// <summary>Makes the pages that aren't there yet.</summary>
    public async Task AddPagesAsync(BroadcastId broadcast, int pages, CancellationToken ct)
    {
        var there = (await StandingsAsync(broadcast, ct)).Select(page => page.Number).ToHashSet();
        foreach (var batch in Enumerable.Range(0, pages).Where(number => !there.Contains(number)).Chunk(MostInBatch))
        {
            try
            {
                await tables.Broadcasts.SubmitTransactionAsync(
                    batch.Select(number => new TableTransactionAction(TableTransactionActionType.Add, PageRow(broadcast, number, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, done: false, default))),
                    ct);
            }
            catch (TableTransactionFailedException exists) when (exists.Status == 409)
            {
                // Another instance is at it, or our first try was stored and its answer lost: every page of it is made by whoever made this one.
            }
        }
    }

    /// <summary>How all pages stand: one request for a thousand of them.</summary>
    public async Task<IReadOnlyList<PageStanding>> StandingsAsync(BroadcastId broadcast, CancellationToken ct)
    {
        var pages = new List<PageStanding>();
        await foreach (var row in tables.Broadcasts.QueryAsync<TableEntity>(Between(broadcast, $"{PagePrefix}:", AfterLastPage), cancellationToken: ct))
        {
            pages.Add(Standing(row));
        }

        return pages;
    }

    /// <summary>Takes a page; null when it is done, somebody else's, or not there.</summary>
    public async Task<Page?> ClaimAsync(BroadcastId broadcast, int number, int of, CancellationToken ct)
    {
        var found = await tables.Broadcasts.GetEntityIfExistsAsync<TableEntity>(broadcast.ToString(), PageKey(number), cancellationToken: ct);
        if (!found.HasValue || Standing(found.Value!) is not { Done: false } standing || standing.HeldUntil > time.GetUtcNow())
        {
            return null;
        }

        var page = new Page(broadcast, number, of) { ETag = found.Value!.ETag };
        return await WriteAsync(page, [], standing.Totals, until: time.GetUtcNow() + Page.Lease, ct: ct) ? page : null;
    }

    /// <summary>The recipients on a page.</summary>
    public async Task<IReadOnlyList<Delivery>> ReadAsync(Page page, CancellationToken ct)
    {
        var deliveries = new List<Delivery>();
        await foreach (var row in tables.Broadcasts.QueryAsync<TableEntity>(Between(page.Broadcast, Beginning(page.Number, page.Of), Beginning(page.Number + 1, page.Of)), cancellationToken: ct))
        {
            deliveries.Add(Read(page.Broadcast, row));
        }

        return deliveries;
    }

    /// <summary>Changes what is on a page after it was done, and opens it again where that leaves something to do. Done again it changes nothing more.</summary>
    public async Task ReopenAsync(BroadcastId broadcast, int number, int of, Func<Delivery, Delivery> change, CancellationToken ct)
    {
        var found = await tables.Broadcasts.GetEntityAsync<TableEntity>(broadcast.ToString(), PageKey(number), cancellationToken: ct);
        var page = new Page(broadcast, number, of) { ETag = found.Value.ETag };
        var was = await ReadAsync(page, ct);
        var next = was.Select(change).ToList();
        var changed = next.Where(delivery => !was.Contains(delivery)).ToList();
        foreach (var batch in changed.Chunk(MostChanges))
        {
            await WriteAsync(page, batch, Totals.Of(next), DateTimeOffset.UnixEpoch, ct: ct);
        }
    }

    /// <summary>All recipients, one page in memory at a time.</summary>
    public async IAsyncEnumerable<Delivery> EachAsync(BroadcastId broadcast, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Broadcasts.QueryAsync<TableEntity>(Between(broadcast, $"{RowPrefix}:", AfterLastRow), cancellationToken: ct))
        {
            yield return Read(broadcast, row);
        }
    }

    /// <summary>Those who don't have it, or perhaps don't, of whom that is known.</summary>
    public async IAsyncEnumerable<Delivery> FailedAsync(BroadcastId broadcast, [EnumeratorCancellation] CancellationToken ct)
    {
        var (refused, uncertain) = (nameof(DeliveryState.Refused), nameof(DeliveryState.Uncertain));
        var filter = $"{Between(broadcast, $"{RowPrefix}:", AfterLastRow)} and {TableClient.CreateQueryFilter($"(State eq {refused} or State eq {uncertain})")}";
        await foreach (var row in tables.Broadcasts.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            yield return Read(broadcast, row);
        }
    }

    /// <summary>Writes recipients and the page they are on together, if this instance still has the page; that is held on to by it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="changed">At most <see cref="MostChanges"/>.</param>
    /// <param name="totals">Of the whole page.</param>
    /// <param name="until">How long it is held from now on.</param>
    /// <param name="due">When there is something to do on it, for whoever has it next.</param>
    /// <param name="done">Whether there is nothing left to do.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when somebody else has the page: nothing was written.</returns>
    /// <exception cref="RecipientGoneException">One of the recipients was forgotten meanwhile: nothing was written.</exception>
    public async Task<bool> WriteAsync(Page page, IReadOnlyList<Delivery> changed, Totals totals, DateTimeOffset until, DateTimeOffset due = default, bool done = false, CancellationToken ct = default)
    {
        var row = PageRow(page.Broadcast, page.Number, until, due, done, totals);
        TableTransactionAction[] writes =
        [
            new(TableTransactionActionType.UpdateReplace, row, page.ETag),
            .. changed.Select(delivery => new TableTransactionAction(TableTransactionActionType.UpdateMerge, Changed(page.Broadcast, delivery), ETag.All)),
        ];
        try
        {
            var answers = await tables.Broadcasts.SubmitTransactionAsync(writes, ct);
            page.ETag = answers.Value[0].Headers.ETag!.Value;
        }
        catch (TableTransactionFailedException refusal) when (refusal.Status is 412 or 404)
        {
            var stored = await tables.Broadcasts.GetEntityIfExistsAsync<TableEntity>(page.Broadcast.ToString(), row.RowKey, cancellationToken: ct);
            if (stored.HasValue && stored.Value!.ETag == page.ETag)
            {
                throw new RecipientGoneException();
            }

            if (!stored.HasValue || stored.Value!.GetGuid("Write") != row.GetGuid("Write"))
            {
                return false;
            }

            // Our write had arrived, only its answer was lost.
            page.ETag = stored.Value.ETag;
        }

        page.HeldUntil = until;
        return true;
    }

    private static TableEntity PageRow(BroadcastId broadcast, int number, DateTimeOffset until, DateTimeOffset due, bool done, Totals totals)
    {
        var row = new TableEntity(broadcast.ToString(), PageKey(number))
        {
            ["Done"] = done,
            ["HeldUntil"] = until,
            ["Due"] = due < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : due,
            ["Write"] = Guid.NewGuid(),
        };
        TotalsColumns.Write(totals, row);
        return row;
    }

    private static PageStanding Standing(TableEntity row) => new(
        int.Parse(row.RowKey.AsSpan(PagePrefix.Length + 1), CultureInfo.InvariantCulture),
        row.GetBoolean("Done") is true,
        row.GetDateTimeOffset("HeldUntil")!.Value,
        row.GetDateTimeOffset("Due")!.Value,
        TotalsColumns.Read(row));

    private TableEntity New(BroadcastId broadcast, Delivery delivery)
    {
        var row = Changed(broadcast, delivery);
        row["Who"] = sealer.Seal(delivery.To, Bound(broadcast, delivery.Key, "Who"), padTo: 1024);
        return row;
    }

    private TableEntity Changed(BroadcastId broadcast, Delivery delivery) => new(broadcast.ToString(), delivery.Key)
    {
        ["State"] = delivery.State.ToString(),
        ["Failure"] = delivery.Failure == DeliveryFailure.None ? "" : delivery.Failure.ToString(),
        ["Tries"] = delivery.Tries,
        ["TryAt"] = delivery.TryAt < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : delivery.TryAt,
        ["Again"] = delivery.Again,
        ["Posted"] = delivery.Posted is { } posted ? sealer.Seal(posted, Bound(broadcast, delivery.Key, "Posted")) : null,
    };

    private Delivery Read(BroadcastId broadcast, TableEntity row) => new()
    {
        Key = row.RowKey,
        State = Enum.Parse<DeliveryState>(row.GetString("State")),
        Failure = row.GetString("Failure") is { Length: > 0 } failure ? Enum.Parse<DeliveryFailure>(failure) : DeliveryFailure.None,
        Tries = row.GetInt32("Tries") ?? 0,
        TryAt = row.GetDateTimeOffset("TryAt")!.Value,
        Again = row.GetBoolean("Again") is true,
        To = Opened<Recipient>(broadcast, row, "Who"),
        Posted = Opened<Posted>(broadcast, row, "Posted"),
    };

    private T? Opened<T>(BroadcastId broadcast, TableEntity row, string property)
        where T : class
    {
        try
        {
            return sealer.Open<T>(row.GetString(property), Bound(broadcast, row.RowKey, property));
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private IReadOnlyList<string> KeysOf(BroadcastId broadcast, PersonId person) =>
        [.. pseudonyms.AllIn(PlaceOf(broadcast), person).Select(pseudonym => Key.Of(RowPrefix, pseudonym))];

    private static string PlaceOf(BroadcastId broadcast) => $"broadcast:{broadcast}";

    private static string PageKey(int number) => Key.Of(PagePrefix, number.ToString("00000", CultureInfo.InvariantCulture));

    private static string Beginning(int number, int of) => number == of
        ? AfterLastRow
        : string.Create(CultureInfo.InvariantCulture, $"{RowPrefix}:{(long)number * Beginnings / of:x4}");

    private static string Between(BroadcastId broadcast, string from, string before) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {broadcast.ToString()} and RowKey ge {from} and RowKey lt {before}");

    private static string Bound(BroadcastId broadcast, string key, string property) => $"Broadcasts|{broadcast}|{key}|{property}";
}
