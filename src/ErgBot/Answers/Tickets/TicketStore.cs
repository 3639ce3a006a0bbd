using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Answers.Tickets;

/// <summary>
/// Table <c>Questions</c>, partition <c>ticket</c>, a row <c>ticket:{id}</c> each; every change is one conditional write of it. One partition,
/// because what is open and what is due is asked for over all of them, and there are never many: they are deleted 90 days after their end.
/// In plain are the state and what the worker goes by; text, people and places are sealed, each property for itself, so that the asker can be
/// erased alone.
/// </summary>
internal sealed partial class TicketStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer, ILogger<TicketStore> log)
{
    private const string Partition = "ticket";
    private const string AskerName = "Asker";
    private const string QuestionName = "Question";
    private const string AnswerName = "Answer";
    private const string HolderName = "Holder";
    private const string CopiesName = "Copies";

    // One step for most texts: their length tells little.
    private const int PadTextTo = 1024;
    private const int PadCopiesTo = 2048;

    public TicketId IdFor(PersonId asker, Guid form) => TicketId.Of(pseudonyms, asker, form);

    /// <summary>Adding what is there already changes nothing: the same form was sent twice, or our first try was stored and its answer lost.</summary>
    public async Task AddAsync(Ticket ticket, CancellationToken ct)
    {
        try
        {
            await tables.Questions.AddEntityAsync(ToRow(ticket, Guid.NewGuid()), ct);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
        }
    }

    public async Task<Ticket?> FindAsync(TicketId id, CancellationToken ct)
    {
        var row = await RowAsync(id, ct);
        return row is null ? null : FromRow(row);
    }

    /// <summary>Changes a ticket on condition that nobody else does meanwhile; writes nothing when the very same ticket comes back.</summary>
    /// <returns>What is stored now; null when there is no such ticket.</returns>
    /// <exception cref="ContendedException">Others kept changing it.</exception>
    public Task<Ticket?> ChangeAsync(TicketId id, Func<Ticket, Ticket> change, CancellationToken ct)
    {
        var operation = Guid.NewGuid();
        return Conditional.WriteAsync<Ticket?>(
            async inTime =>
            {
                if (await RowAsync(id, inTime) is not { } row)
                {
                    return null;
                }

                var stored = FromRow(row);
                if (row.GetGuid("Operation") == operation)
                {
                    // An earlier try was stored and its response lost: the conflict we met was with ourselves.
                    return stored;
                }

                var next = change(stored);
                if (!ReferenceEquals(next, stored))
                {
                    await tables.Questions.UpdateEntityAsync(ToRow(next, operation), row.ETag, TableUpdateMode.Replace, inTime);
                }

                return next;
            },
            ct);
    }

    /// <summary>Deletes it if it is still as it was decided on.</summary>
    public Task ForgetAsync(TicketId id, Func<Ticket, bool> isOver, CancellationToken ct) => Conditional.WriteAsync(
        async inTime =>
        {
            if (await RowAsync(id, inTime) is { } row && isOver(FromRow(row)))
            {
                await tables.Questions.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, inTime);
            }

            return true;
        },
        ct);

    /// <summary>What nobody has answered yet, the oldest first.</summary>
    public async Task<IReadOnlyList<Ticket>> UnfinishedAsync(CancellationToken ct)
    {
        var (open, claimed) = (nameof(TicketState.Open), nameof(TicketState.Claimed));
        var tickets = new List<Ticket>();
        var unfinished = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and (State eq {open} or State eq {claimed})");
        await foreach (var row in tables.Questions.QueryAsync<TableEntity>(unfinished, cancellationToken: ct))
        {
            if (Opened(row) is { } ticket)
            {
                tickets.Add(ticket);
            }
        }

        return [.. tickets.OrderBy(ticket => ticket.Asked)];
    }

    /// <summary>All of them, one page in memory at a time.</summary>
    public async IAsyncEnumerable<Ticket> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Questions.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, cancellationToken: ct))
        {
            if (Opened(row) is { } ticket)
            {
                yield return ticket;
            }
        }
    }

    /// <summary>For which there is something to do and no instance is at it.</summary>
    public async IAsyncEnumerable<TicketId> DueAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken ct)
    {
        var due = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Due le {now} and Lease le {now}");
        await foreach (var row in tables.Questions.QueryAsync<TableEntity>(due, select: ["RowKey"], cancellationToken: ct))
        {
            yield return IdOf(row);
        }
    }

    private async Task<TableEntity?> RowAsync(TicketId id, CancellationToken ct)
    {
        var row = await tables.Questions.GetEntityIfExistsAsync<TableEntity>(Partition, KeyOf(id), cancellationToken: ct);
        return row.HasValue ? row.Value : null;
    }

    /// <summary>Null when its key is gone: one ticket that can't be read doesn't take the others away.</summary>
    private Ticket? Opened(TableEntity row)
    {
        try
        {
            return FromRow(row);
        }
        catch (SealBrokenException broken)
        {
            Log.NotOpened(log, broken);
            return null;
        }
    }

    private TableEntity ToRow(Ticket ticket, Guid operation)
    {
        var key = KeyOf(ticket.Id);
        return new TableEntity(Partition, key)
        {
            ["State"] = ticket.State.ToString(),
            ["Asked"] = ticket.Asked,
            ["Ended"] = ticket.Ended,
            ["Delivery"] = ticket.Delivery.ToString(),
            ["Tries"] = ticket.Tries,
            ["Uncertain"] = ticket.Uncertain,
            ["TryAt"] = Stored(ticket.TryAt),
            ["Kept"] = ticket.Kept,
            ["Version"] = ticket.Version,
            ["Due"] = Stored(ticket.Due),
            ["Lease"] = Stored(ticket.Lease),
            ["Operation"] = operation,
            [AskerName] = ticket.Asker is { } asker ? sealer.Seal(asker, Bound(key, AskerName)) : null,
            [QuestionName] = SealText(ticket.Question, key, QuestionName),
            [AnswerName] = ticket.Answer is { } answer ? SealText(answer, key, AnswerName) : null,
            [HolderName] = ticket.Holder is { } holder ? sealer.Seal(holder, Bound(key, HolderName), PadTextTo) : null,
            [CopiesName] = sealer.Seal(ticket.Copies, Bound(key, CopiesName), PadCopiesTo),
        };
    }

    private Ticket FromRow(TableEntity row) => new()
    {
        Id = IdOf(row),
        State = Enum.Parse<TicketState>(row.GetString("State")),
        Asked = row.GetDateTimeOffset("Asked")!.Value,
        Ended = row.GetDateTimeOffset("Ended"),
        Delivery = Enum.Parse<TicketDelivery>(row.GetString("Delivery")),
        Tries = row.GetInt32("Tries") ?? 0,
        Uncertain = row.GetInt32("Uncertain") ?? 0,
        TryAt = row.GetDateTimeOffset("TryAt")!.Value,
        Kept = row.GetBoolean("Kept") is true,
        Version = row.GetInt32("Version") ?? 1,
        Due = row.GetDateTimeOffset("Due")!.Value,
        Lease = row.GetDateTimeOffset("Lease")!.Value,
        Asker = sealer.Open<TicketAsker>(row.GetString(AskerName), Bound(row.RowKey, AskerName)),
        Question = OpenText(row, QuestionName)!,
        Answer = OpenText(row, AnswerName),
        Holder = sealer.Open<TicketHolder>(row.GetString(HolderName), Bound(row.RowKey, HolderName)),
        Copies = sealer.Open<IReadOnlyList<TicketCopy>>(row.GetString(CopiesName), Bound(row.RowKey, CopiesName)) ?? [],
    };

    private string SealText(string text, string key, string property) => sealer.Seal(Encoding.UTF8.GetBytes(text), Bound(key, property), PadTextTo);

    private string? OpenText(TableEntity row, string property) =>
        row.GetString(property) is { } text ? Encoding.UTF8.GetString(sealer.Open(text, Bound(row.RowKey, property))) : null;

    /// <summary>Tables begin in the year 1601.</summary>
    private static DateTimeOffset Stored(DateTimeOffset instant) => instant < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : instant;

    private static string KeyOf(TicketId id) => Key.Of("ticket", id.ToString());

    private static TicketId IdOf(TableEntity row) => TicketId.Parse(row.RowKey["ticket:".Length..]);

    private static string Bound(string key, string property) => $"Questions|{Partition}|{key}|{property}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A ticket can't be read and is left out.")]
        public static partial void NotOpened(ILogger logger, Exception e);
    }
}
