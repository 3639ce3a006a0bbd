using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace ErgBot.Tests.Storage;

public sealed class TablesStartupTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly TaskCompletionSource _warned = new();

    [Fact]
    public async Task The_bot_starts_without_storage_and_is_ready_once_storage_answers()
    {
        var logs = FakeLogCollector.Create(new() { OutputSink = _ => _warned.TrySetResult() });
        var transport = new FaultingTransport { IsDown = true };
        using var startup = new TablesStartup(azurite.Open(AzuriteFixture.NewNames() with { Transport = transport }), new FakeLogger<TablesStartup>(logs));

        await startup.StartAsync(CancellationToken.None);
        await _warned.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(startup.Ready);

        transport.IsDown = false;
        await startup.Made.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(startup.Ready);
        Assert.Contains(transport.Writes, write => write.EndsWith("/Tables", StringComparison.Ordinal));
        await startup.ExecuteTask!;
        Assert.Equal([LogLevel.Warning, LogLevel.Information], logs.GetSnapshot().Select(record => record.Level));
    }

    [Fact]
    public async Task One_table_that_answers_is_not_ready_while_another_is_not_made()
    {
        var tables = azurite.Open(AzuriteFixture.NewNames());
        await tables.MakeAsync(CancellationToken.None);
        using var startup = new TablesStartup(tables, new FakeLogger<TablesStartup>());

        await tables.PingTablesAsync(CancellationToken.None);
        await Assert.ThrowsAsync<StorageAwayException>(() => startup.PingTablesAsync(CancellationToken.None));

        await startup.StartAsync(CancellationToken.None);
        await startup.Made.WaitAsync(TimeSpan.FromSeconds(30));
        await startup.PingTablesAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Who_waits_for_the_tables_is_let_go_when_the_bot_stops()
    {
        var transport = new FaultingTransport { IsDown = true };
        using var startup = new TablesStartup(azurite.Open(AzuriteFixture.NewNames() with { Transport = transport }), new FakeLogger<TablesStartup>());
        await startup.StartAsync(CancellationToken.None);

        await startup.StopAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => startup.Made.WaitAsync(TimeSpan.FromSeconds(30)));
    }
}
