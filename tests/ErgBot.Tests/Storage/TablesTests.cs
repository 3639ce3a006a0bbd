using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Storage;

public sealed class TablesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // Not a figure but a bound that a busy machine keeps as well: Teams gives up after 15 s.
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task All_tables_and_the_queue_are_made_and_making_them_again_changes_nothing()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        await tables.Settings.AddEntityAsync(new TableEntity("kept", "kept"));

        await tables.MakeAsync(CancellationToken.None);

        Assert.True((await tables.Settings.GetEntityIfExistsAsync<TableEntity>("kept", "kept")).HasValue);
        foreach (var table in Dump.TablesOf(tables))
        {
            await table.AddEntityAsync(new TableEntity("p", "r"));
        }

        Assert.True(await tables.BroadcastQueue.ExistsAsync());
        await tables.PingTablesAsync(CancellationToken.None);
        await tables.PingQueuesAsync(CancellationToken.None);
    }

    [Fact]
    public void An_accounts_name_leads_to_its_tables_and_queues()
    {
        var tables = new Tables(Options.Create(new StorageOptions { AccountName = "account1" }), new());

        Assert.Equal("https://account1.table.core.windows.net/People", tables.People.Uri.AbsoluteUri);
        Assert.Equal("https://account1.queue.core.windows.net/broadcasts", tables.BroadcastQueue.Uri.AbsoluteUri);
    }

    [Fact]
    public async Task A_ping_is_refused_soon_when_storage_is_down_or_hangs()
    {
        var transport = new FaultingTransport();
        var tables = azurite.Open(AzuriteFixture.NewNames() with { Transport = transport });

        transport.IsDown = true;
        Assert.True(StorageFault.IsOutage(await Assert.ThrowsAnyAsync<Exception>(() => tables.PingTablesAsync(CancellationToken.None))));
        Assert.True(StorageFault.IsOutage(await Assert.ThrowsAnyAsync<Exception>(() => tables.PingQueuesAsync(CancellationToken.None))));

        transport.Hangs = true;
        var watch = Stopwatch.StartNew();
        Assert.True(StorageFault.IsOutage(await Assert.ThrowsAnyAsync<Exception>(() => tables.PingTablesAsync(CancellationToken.None))));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, _soon);
    }

    [Fact]
    public async Task What_is_not_made_yet_fails_its_ping()
    {
        var tables = azurite.Open(AzuriteFixture.NewNames());

        Assert.True(StorageFault.IsOutage(await Assert.ThrowsAsync<RequestFailedException>(() => tables.PingTablesAsync(CancellationToken.None))));
        Assert.True(StorageFault.IsOutage(await Assert.ThrowsAsync<RequestFailedException>(() => tables.PingQueuesAsync(CancellationToken.None))));
    }

    [Fact]
    public async Task A_write_that_hangs_is_given_up_as_an_outage_before_Teams_gives_up()
    {
        var transport = new FaultingTransport { Hangs = true };
        var tables = azurite.Open(AzuriteFixture.NewNames() with { Transport = transport });
        var watch = Stopwatch.StartNew();

        var e = await Assert.ThrowsAnyAsync<Exception>(() => tables.Settings.AddEntityAsync(new TableEntity("p", "r")));

        Assert.True(StorageFault.IsOutage(e), e.ToString());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, _soon);
    }

    [Fact]
    public async Task A_busy_account_that_asks_for_a_minute_is_an_outage_at_once()
    {
        var transport = new FaultingTransport { IsBusy = true };
        var tables = azurite.Open(AzuriteFixture.NewNames() with { Transport = transport });
        var watch = Stopwatch.StartNew();

        var e = await Assert.ThrowsAsync<RequestFailedException>(() => tables.Settings.AddEntityAsync(new TableEntity("p", "r")));

        Assert.True(StorageFault.IsOutage(e));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, _soon);
    }

    [Fact]
    public async Task A_caller_who_cancels_meets_no_outage()
    {
        var transport = new FaultingTransport { Hangs = true };
        var tables = azurite.Open(AzuriteFixture.NewNames() with { Transport = transport });
        using var cancelled = new CancellationTokenSource();
        var write = tables.Settings.AddEntityAsync(new TableEntity("p", "r"), cancelled.Token);

        await cancelled.CancelAsync();

        Assert.False(StorageFault.IsOutage(await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write)));
    }

    [Fact]
    public async Task A_table_that_is_not_made_yet_is_an_outage()
    {
        var tables = azurite.Open(AzuriteFixture.NewNames());

        Assert.True(StorageFault.IsOutage(await Assert.ThrowsAsync<RequestFailedException>(() => tables.Settings.AddEntityAsync(new TableEntity("p", "r")))));
    }
}
