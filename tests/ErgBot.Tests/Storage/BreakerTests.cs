using Azure.Data.Tables;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Storage;

public sealed class BreakerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task After_a_request_without_an_answer_the_next_is_refused_at_once_until_the_rest_is_over()
    {
        var (tables, transport, time) = await OpenAsync();
        transport.IsDown = true;
        Assert.True(StorageFault.IsOutage(Assert.IsAssignableFrom<Exception>(await FailureAsync(tables))));
        transport.IsDown = false;

        Assert.True(StorageFault.IsOutage(Assert.IsType<StorageAwayException>(await FailureAsync(tables))));
        Assert.Empty(transport.Sent);

        time.Advance(Breaker.Rest);
        Assert.Null(await FailureAsync(tables));
        Assert.Null(await FailureAsync(tables));
    }

    [Fact]
    public async Task A_try_that_fails_again_begins_another_rest()
    {
        var (tables, transport, time) = await OpenAsync();
        transport.IsDown = true;
        await FailureAsync(tables);
        time.Advance(Breaker.Rest);

        Assert.IsNotType<StorageAwayException>(await FailureAsync(tables));
        Assert.IsType<StorageAwayException>(await FailureAsync(tables));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task Who_gives_up_after_a_while_has_got_no_answer_and_who_does_at_once_has_learned_nothing(int seconds, bool isAway)
    {
        var (tables, transport, time) = await OpenAsync();
        transport.Hangs = true;
        using var givesUp = new CancellationTokenSource();
        var read = tables.Settings.GetEntityIfExistsAsync<TableEntity>("a", "b", cancellationToken: givesUp.Token);
        time.Advance(TimeSpan.FromSeconds(seconds));
        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        transport.Hangs = false;

        Assert.Equal(isAway, await FailureAsync(tables) is StorageAwayException);
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        var (tables, _, _) = await OpenAsync();
        await tables.Settings.AddEntityAsync(new TableEntity("a", "b"));

        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => tables.Settings.AddEntityAsync(new TableEntity("a", "b")));

        Assert.Null(await FailureAsync(tables));
    }

    private async Task<(Tables Tables, FaultingTransport Transport, FakeTimeProvider Time)> OpenAsync()
    {
        var (transport, time) = (new FaultingTransport(), new FakeTimeProvider());
        return (azurite.Open(await azurite.NewTablesAsync() with { Transport = transport, Time = time }), transport, time);
    }

    private static async Task<Exception?> FailureAsync(Tables tables)
    {
        try
        {
            await tables.PingTablesAsync(default);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
