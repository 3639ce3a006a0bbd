using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Answers.Kept;

/// <summary>
/// Table <c>Questions</c>, partition <c>kept</c>: a row <c>answer:{id}</c> for each kept answer, sealed, and the row <c>head</c> with their number.
/// The head changes in the same transaction as any answer, so its ETag tells every instance cheaply whether it knows all of them.
/// </summary>
internal sealed partial class KeptStore(Tables tables, Sealer sealer, ILogger<KeptStore> log)
{
    /// <summary>More would make learning slow, and nobody could look through them.</summary>
    public const int Most = 200;

    private const string Partition = "kept";
    private const string HeadKey = "head";
    private const string AnswerPrefix = "answer";

    // Most answers are one step long, so that a length tells little.
    private const int PadTo = 512;

    /// <summary>Sets the answer under its id; writes nothing when it stands there already.</summary>
    public Task<KeepOutcome> KeepAsync(KeptAnswer kept, CancellationToken ct) => Conditional.WriteAsync(
        async inTime =>
        {
            var head = await HeadAsync(inTime);
            var key = KeyOf(kept.Id);
            var stored = await tables.Questions.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: inTime);
            if (stored.HasValue && Open(stored.Value!) is { } same && same.Question == kept.Question && same.Answer == kept.Answer)
            {
                // Pressed twice, or our first try was stored and its answer lost.
                return KeepOutcome.Kept;
            }

            if (!stored.HasValue && head.Count >= Most)
            {
                return KeepOutcome.Full;
            }

            var row = new TableEntity(Partition, key) { ["What"] = sealer.Seal(kept, Bound(key), PadTo) };
            var change = stored.HasValue
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, stored.Value!.ETag)
                : new TableTransactionAction(TableTransactionActionType.Add, row);
            await tables.Questions.SubmitTransactionAsync([change, head.With(stored.HasValue ? head.Count : head.Count + 1)], inTime);
            return KeepOutcome.Kept;
        },
        ct);

    /// <summary>Removing what isn't there is done already.</summary>
    public Task RemoveAsync(string id, CancellationToken ct) => Conditional.WriteAsync(
        async inTime =>
        {
            var head = await HeadAsync(inTime);
            var stored = await tables.Questions.GetEntityIfExistsAsync<TableEntity>(Partition, KeyOf(id), cancellationToken: inTime);
            if (!stored.HasValue)
            {
                return false;
            }

            var removal = new TableTransactionAction(TableTransactionActionType.Delete, stored.Value!, stored.Value!.ETag);
            await tables.Questions.SubmitTransactionAsync([removal, head.With(head.Count - 1)], inTime);
            return true;
        },
        ct);

    /// <summary>Another one whenever anything was kept or removed, by whichever instance.</summary>
    public async Task<string> VersionAsync(CancellationToken ct) => (await HeadAsync(ct)).ETag.ToString();

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<KeptAnswer>> ListAsync(CancellationToken ct)
    {
        var answers = new List<KeptAnswer>();
        await foreach (var row in tables.Questions.QueryAsync<TableEntity>(row => row.PartitionKey == Partition && row.RowKey != HeadKey, cancellationToken: ct))
        {
            if (Open(row) is { } answer)
            {
                answers.Add(answer);
            }
        }

        return [.. answers.OrderByDescending(answer => answer.KeptAt).ThenBy(answer => answer.Id, StringComparer.Ordinal)];
    }

    private async Task<Head> HeadAsync(CancellationToken ct)
    {
        var row = await tables.Questions.GetEntityIfExistsAsync<TableEntity>(Partition, HeadKey, cancellationToken: ct);
        return row.HasValue ? new Head(row.Value!.GetInt32("Count") ?? 0, row.Value.ETag) : new Head(0, default);
    }

    /// <summary>Null when its key is gone: one answer that can't be read doesn't take the others away.</summary>
    private KeptAnswer? Open(TableEntity row)
    {
        try
        {
            return sealer.Open<KeptAnswer>(row.GetString("What"), Bound(row.RowKey));
        }
        catch (SealBrokenException broken)
        {
            Log.NotOpened(log, broken);
            return null;
        }
    }

    private static string KeyOf(string id) => Key.Of(AnswerPrefix, id);

    private static string Bound(string key) => $"Questions|{Partition}|{key}";

    private sealed record Head(int Count, ETag ETag)
    {
        public TableTransactionAction With(int count)
        {
            var row = new TableEntity(Partition, HeadKey) { ["Count"] = count };
            return ETag == default
                ? new TableTransactionAction(TableTransactionActionType.Add, row)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, ETag);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A kept answer can't be read and is left out.")]
        public static partial void NotOpened(ILogger logger, Exception e);
    }
}
