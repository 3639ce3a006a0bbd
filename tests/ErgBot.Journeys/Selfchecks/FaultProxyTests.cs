using Azure;
using Azure.Core;
using Azure.Data.Tables;
using ErgBot.Journeys.Bot;

namespace ErgBot.Journeys.Selfchecks;

public sealed class FaultProxyTests
{
    [Fact]
    public async Task A_write_whose_answer_is_lost_was_carried_out()
    {
        var storage = await StorageAccount.NewAsync();
        await using var proxy = FaultProxy.Before(storage.Tables);
        var table = Table(storage, proxy);
        await table.CreateAsync();
        proxy.LostAnswers = 1;
        await Assert.ThrowsAnyAsync<Exception>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.Equal(1, proxy.DroppedAnswers);
    }

    [Fact]
    public async Task Away_is_refused_silent_is_not_answered_and_back_is_back()
    {
        var storage = await StorageAccount.NewAsync();
        await using var proxy = FaultProxy.Before(storage.Tables);
        var table = Table(storage, proxy);
        await table.CreateAsync();
        proxy.GoAway();
        await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "away")));
        proxy.ComeBack();
        await table.AddEntityAsync(new TableEntity("p", "back"));

        proxy.Silent = true;
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.AddEntityAsync(new TableEntity("p", "silent"), impatient.Token));
        proxy.Silent = false;
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "silent")).HasValue);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "back")).HasValue);
    }

    /// <summary>Without the SDK's own retries, which would hide what is shown here.</summary>
    private static TableClient Table(StorageAccount storage, FaultProxy proxy)
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0, Mode = RetryMode.Fixed } };
        return new TableServiceClient(storage.Through(proxy.Authority, proxy.Authority), options).GetTableClient("Selfcheck");
    }
}
