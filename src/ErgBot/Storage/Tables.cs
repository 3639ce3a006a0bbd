using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace ErgBot.Storage;

/// <summary>The bot's tables and its queue.</summary>
internal sealed class Tables
{
    private static readonly TimeSpan _pingTime = TimeSpan.FromSeconds(1);

    public Tables(IOptions<StorageOptions> options, StorageWire wire)
    {
        var (tables, queues) = Connect(options.Value, wire);
        TableClient Table(string name) => tables.GetTableClient(wire.NamePrefix + name);

        Settings = Table("Settings");
        People = Table("People");
        Groups = Table("Groups");
        Events = Table("Events");
        Questions = Table("Questions");
        Broadcasts = Table("Broadcasts");
        Dialogs = Table("Dialogs");
        BroadcastQueue = queues.GetQueueClient(wire.NamePrefix + "broadcasts");
    }

    public TableClient Settings { get; }

    public TableClient People { get; }

    public TableClient Groups { get; }

    public TableClient Events { get; }

    public TableClient Questions { get; }

    public TableClient Broadcasts { get; }

    public TableClient Dialogs { get; }

    public QueueClient BroadcastQueue { get; }

    private TableClient[] All => [Settings, People, Groups, Events, Questions, Broadcasts, Dialogs];

    /// <summary>Makes what isn't there yet.</summary>
    public Task MakeAsync(CancellationToken ct) =>
        Task.WhenAll([.. All.Select(table => table.CreateIfNotExistsAsync(ct)), BroadcastQueue.CreateIfNotExistsAsync(cancellationToken: ct)]);

    /// <summary>Looks for one row in the tables; throws when they don't answer within a second or aren't made yet.</summary>
    public Task PingTablesAsync(CancellationToken ct) => InTimeAsync(LookForARowAsync, ct);

    /// <summary>Asks for the queue's properties; throws when it doesn't answer within a second or isn't there.</summary>
    public Task PingQueuesAsync(CancellationToken ct) =>
        InTimeAsync(BroadcastQueue.GetPropertiesAsync, ct);

    // A query: reading one row tells a missing table no different from a missing row.
    private async Task LookForARowAsync(CancellationToken ct)
    {
        await foreach (var _ in Settings.QueryAsync<TableEntity>(x => x.PartitionKey == "ping" && x.RowKey == "ping", cancellationToken: ct))
        {
        }
    }

    private static async Task InTimeAsync(Func<CancellationToken, Task> ask, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(_pingTime);
        try
        {
            await ask(time.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("Storage did not answer within a second.", e);
        }
    }

    private static (TableServiceClient Tables, QueueServiceClient Queues) Connect(StorageOptions options, StorageWire wire)
    {
        var forTables = new TableClientOptions();
        var forQueues = new QueueClientOptions();
        forTables.AddPolicy(new Breaker(wire.Time), HttpPipelinePosition.PerCall);
        BeHonestSoon(forTables, options, wire);
        BeHonestSoon(forQueues, options, wire);

        if (options.ConnectionString is { Length: > 0 } connection)
        {
            return (new(connection, forTables), new(connection, forQueues));
        }

        var identity = new DefaultAzureCredential();
        return (
            new(new Uri($"https://{options.AccountName}.table.core.windows.net"), identity, forTables),
            new(new Uri($"https://{options.AccountName}.queue.core.windows.net"), identity, forQueues));
    }

    private static void BeHonestSoon(ClientOptions client, StorageOptions options, StorageWire wire)
    {
        client.RetryPolicy = new ShortRetries();
        client.Retry.NetworkTimeout = TimeSpan.FromSeconds(options.SecondsToAnswer);
        if (wire.Transport is { } transport)
        {
            client.Transport = transport;
        }
    }
}
