using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events.Rsvps;

/// <summary>An event's partition in table <c>Events</c>.</summary>
/// <param name="id">The event.</param>
/// <param name="table">The table.</param>
/// <param name="seal">Seals who an answer is from, for its row.</param>
/// <param name="conditional">False takes the guard away: for the control that shows what it is there for, and for nothing else.</param>
internal sealed class EventPartition(EventId id, TableClient table, Func<Person, RsvpKey, string> seal, bool conditional) : IEventPartition
{
    private const int MostTriesOfAPage = 5;

    private static readonly TimeSpan _untilNextTry = TimeSpan.FromMilliseconds(500);
    private static readonly TimeProvider _machine = TimeProvider.System;

    public async Task<StoredHead?> ReadHeadAsync(CancellationToken ct)
    {
        var at = _machine.GetTimestamp();
        var row = await table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), EventRow.Key, cancellationToken: ct);
        return row.HasValue ? EventRow.ReadStored(row.Value!, at) : null;
    }

    public async IAsyncEnumerable<PartitionPage> ReadAllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        string? next = null;
        do
        {
            var at = _machine.GetTimestamp();
            var page = await ReadPageAsync(next, ct);
            next = page.ContinuationToken;
            yield return new PartitionPage(
                page.Values.FirstOrDefault(row => row.RowKey == EventRow.Key) is { } head ? EventRow.ReadStored(head, at) : null,
                [.. Rows(RsvpKey.Before).Select(row => KeyValuePair.Create(RsvpKey.OfRow(row.RowKey), RsvpRow.Read(row)))],
                [.. Rows(Waiter.Before).Select(Waiter.Read)]);

            IEnumerable<TableEntity> Rows(string prefix) => page.Values.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal));
        }
        while (next is not null);
    }

    /// <summary>A large event has a hundred pages: one that doesn't come costs another try of that page, not of all those before it. Of the first, somebody waits to be told.</summary>
    private async Task<Page<TableEntity>> ReadPageAsync(string? from, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()}"), cancellationToken: ct).AsPages(from).FirstAsync(ct);
            }
            catch (Exception away) when (from is not null && tries < MostTriesOfAPage && StorageFault.IsOutage(away))
            {
                await Task.Delay(_untilNextTry * tries, _machine, ct);
            }
        }
    }

    public async Task<Rsvp?> ReadAnswerAsync(RsvpKey key, CancellationToken ct)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), key.RowKey, select: RsvpRow.Columns, cancellationToken: ct);
        return row.HasValue ? RsvpRow.Read(row.Value!) : null;
    }

    public async Task<IReadOnlyList<Waiter>> ReadLineAsync(CancellationToken ct)
    {
        var line = new List<Waiter>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey gt {Waiter.Before} and RowKey lt {Waiter.After}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            line.Add(Waiter.Read(row));
        }

        return line;
    }

    public async Task<StoredHead> CommitAsync(Draft draft, CancellationToken ct)
    {
        var at = _machine.GetTimestamp();
        var recent = draft.Stored.Recent.With(draft.Batch, draft.IsSilent ? null : [.. draft.Changes]);
        var changes = await ChangesAsync(draft, recent, ct);
        var written = await table.SubmitTransactionAsync(changes, ct);
        return new StoredHead(draft.Head, recent, written.Value[0].Headers.ETag!.Value, at);
    }

    private async Task<List<TableTransactionAction>> ChangesAsync(Draft draft, RecentCommits recent, CancellationToken ct)
    {
        // The event's row comes first: what is refused is refused at once, before anything was tried.
        List<TableTransactionAction> changes =
        [
            new(
                draft.ChangesEvent ? TableTransactionActionType.UpdateReplace : TableTransactionActionType.UpdateMerge,
                draft.ChangesEvent ? EventRow.Of(draft.Head, recent) : EventRow.CountsOf(draft.Head, recent),
                conditional ? draft.Stored.ETag : ETag.All),
        ];
        foreach (var (key, rsvp) in draft.Changes)
        {
            if (rsvp is not { } next)
            {
                changes.Add(Delete(key.RowKey));
                continue;
            }

            var row = RsvpRow.Of(id, key, next);
            if (draft.Newcomers.TryGetValue(key, out var person))
            {
                row[RsvpRow.Who] = seal(person, key);
            }

            if (draft.Moved.TryGetValue(key, out var was))
            {
                await CarryMarksAsync(was, row, ct);
            }

            changes.Add(new(TableTransactionActionType.UpsertMerge, row));
        }

        changes.AddRange(draft.Joined.Select(waiter => new TableTransactionAction(TableTransactionActionType.UpsertReplace, waiter.ToRow(id))));
        changes.AddRange(draft.Left.Select(number => Delete(Waiter.RowOf(id, number).RowKey)));
        changes.AddRange(draft.Debts.Select(debt => new TableTransactionAction(TableTransactionActionType.UpsertReplace, debt.ToRow(id))));
        return changes;

        TableTransactionAction Delete(string rowKey) => new(TableTransactionActionType.Delete, new TableEntity(id.ToString(), rowKey), ETag.All);
    }

    private async Task CarryMarksAsync(RsvpKey was, TableEntity row, CancellationToken ct)
    {
        var old = await table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), was.RowKey, cancellationToken: ct);
        foreach (var (name, value) in old.HasValue ? RsvpRow.MarksOf(old.Value!) : [])
        {
            RsvpRow.Mark(row, name, value);
        }
    }
}
