using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Newtonsoft.Json;

namespace ErgBot.Conversation;

/// <summary>
/// Table <c>Dialogs</c>: where somebody is in a dialog of several turns, and what was spoken of last. Partition key is the pseudonym of the SDK's
/// state key, row key <c>state</c>; the state is sealed. Where there is neither there is no row, and one that nobody goes on with is gone after a
/// day at most.
/// </summary>
internal sealed class DialogStorage(Tables tables, Pseudonyms pseudonyms, Sealer sealer, TimeProvider time) : IStorage
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>How often the old rows are deleted.</summary>
    public static readonly TimeSpan SweptEvery = TimeSpan.FromHours(1);

    private const string RowKey = "state";
    private const int PadTo = 4096;

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            if (await ReadAsync(PartitionOf(key), cancellationToken) is { } state)
            {
                found[key] = state;
            }
        }

        return found;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            var state = (IDictionary<string, object>)value;
            var partition = PartitionOf(key);
            if (!IsIdle(state))
            {
                var row = new TableEntity(partition, RowKey) { ["State"] = sealer.Seal(System.Text.Encoding.UTF8.GetBytes(DialogJson.Write(state)), Bound(partition), PadTo) };
                await tables.Dialogs.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
            }
            else if (state is StoredState)
            {
                await tables.Dialogs.DeleteEntityAsync(partition, RowKey, ETag.All, cancellationToken);
            }
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            await tables.Dialogs.DeleteEntityAsync(PartitionOf(key), RowKey, ETag.All, cancellationToken);
        }
    }

    /// <summary>Whether somebody is in the middle of a dialog in that conversation.</summary>
    public async Task<bool> HoldsAsync(string conversationId, CancellationToken ct) =>
        await ReadAsync(PartitionOf(KeyFor(conversationId)), ct) is not null;

    public Task ForgetAsync(string conversationId, CancellationToken ct) => DeleteAsync([KeyFor(conversationId)], ct);

    /// <summary>Deletes what nobody went on with, and what would be older than a day before this runs again.</summary>
    public async Task ForgetOldAsync(CancellationToken ct)
    {
        var before = time.GetUtcNow() - (Kept - SweptEvery);
        await foreach (var row in tables.Dialogs.QueryAsync<TableEntity>(row => row.Timestamp < before, select: ["PartitionKey", "RowKey"], cancellationToken: ct))
        {
            await tables.Dialogs.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, ct);
        }
    }

    private async Task<StoredState?> ReadAsync(string partition, CancellationToken ct)
    {
        var row = await tables.Dialogs.GetEntityIfExistsAsync<TableEntity>(partition, RowKey, cancellationToken: ct);
        if (!row.HasValue || row.Value!.Timestamp < time.GetUtcNow() - Kept)
        {
            return null;
        }

        try
        {
            return new StoredState(DialogJson.Read(System.Text.Encoding.UTF8.GetString(sealer.Open(row.Value.GetString("State"), Bound(partition)))));
        }
        catch (Exception unreadable) when (unreadable is JsonException or SealBrokenException)
        {
            // Written by another version or under a key that is gone: an unfinished dialog may be lost, the chat may not.
            return [];
        }
    }

    /// <summary>As the SDK's conversation state spells it.</summary>
    private static string KeyFor(string conversationId) => $"{Channels.Msteams}/conversations/{conversationId}";

    /// <summary>Whether there is nothing to keep: what isn't a dialog that waits for nobody is worth a row.</summary>
    private static bool IsIdle(IDictionary<string, object> state) =>
        state.Values.All(value => value is DialogState { DialogStack.Count: 0 });

    private string PartitionOf(string key) => pseudonyms.Of("dialog", key);

    private static string Bound(string partition) => $"Dialogs|{partition}|{RowKey}";

    /// <summary>State that has a row. The SDK hands back the very dictionary that it was given.</summary>
    private sealed class StoredState : Dictionary<string, object>
    {
        public StoredState()
        {
        }

        public StoredState(IDictionary<string, object> state)
            : base(state)
        {
        }
    }
}
