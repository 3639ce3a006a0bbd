using Azure.Data.Tables;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Storage;

public sealed class TurnsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Job = "count";
    private const string Monday = "2018-05-14";
    private const string Tuesday = "2018-05-15";

    private readonly FakeTimeProvider _time = new();
    private int _runs;

    [Fact]
    public async Task A_job_is_done_once_a_period_whoever_asks()
    {
        var wire = await azurite.NewTablesAsync();

        Assert.True(await On(wire).TakeAsync(Job, Monday, CountAsync, default));
        Assert.True(await On(wire).TakeAsync(Job, Monday, CountAsync, default));
        Assert.Equal(1, _runs);

        Assert.True(await On(wire).TakeAsync(Job, Tuesday, CountAsync, default));
        Assert.True(await On(wire).TakeAsync(Job, Monday, CountAsync, default));
        Assert.True(await On(wire).TakeAsync("other", Monday, CountAsync, default));
        Assert.Equal(3, _runs);
    }

    [Fact]
    public async Task Of_eight_instances_at_once_one_does_it()
    {
        var wire = await azurite.NewTablesAsync();
        var held = new TaskCompletionSource();
        var takes = Enumerable.Range(0, 8).Select(_ => On(wire).TakeAsync(Job, Monday, (turn, ct) => CountAsync(turn, ct).ContinueWith(_ => held.Task, ct, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap(), default)).ToList();

        var losers = 0;
        while (losers < 7)
        {
            var first = await Task.WhenAny(takes);
            takes.Remove(first);
            Assert.False(await first);
            losers++;
        }

        held.SetResult();
        Assert.True(await takes.Single());
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Who_is_killed_in_the_middle_is_followed_by_another_when_the_lease_is_over()
    {
        var wire = await azurite.NewTablesAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => On(wire).TakeAsync(Job, Monday, (_, _) => throw new InvalidOperationException("killed"), default));

        Assert.False(await On(wire).TakeAsync(Job, Monday, CountAsync, default));
        _time.Advance(Turns.Lease);
        Assert.True(await On(wire).TakeAsync(Job, Monday, CountAsync, default));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Who_renews_keeps_the_turn_and_who_was_overtaken_is_told()
    {
        var wire = await azurite.NewTablesAsync();
        await Assert.ThrowsAsync<TurnLostException>(() => On(wire).TakeAsync(
            Job,
            Monday,
            async (turn, ct) =>
            {
                _time.Advance(Turns.Lease / 2);
                await turn.RenewAsync(ct);
                _time.Advance(Turns.Lease / 2);
                Assert.False(await On(wire).TakeAsync(Job, Monday, CountAsync, ct));

                _time.Advance(Turns.Lease);
                Assert.True(await On(wire).TakeAsync(Job, Monday, CountAsync, ct));
                await turn.RenewAsync(ct);
            },
            default));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task A_lost_answer_is_known_as_ones_own_write()
    {
        var wire = await azurite.NewTablesAsync();
        var transport = new FaultingTransport();
        transport.LoseAnswers(1);
        var turns = On(wire with { Transport = transport });

        Assert.True(await turns.TakeAsync(
            Job,
            Monday,
            async (turn, ct) =>
            {
                transport.LoseAnswers(1);
                await turn.RenewAsync(ct);
                transport.LoseAnswers(1);
            },
            default));

        Assert.True(Assert.Single(azurite.Open(wire).Settings.Query<TableEntity>()).GetBoolean("Done"));
    }

    private Turns On(StorageWire wire) => new(azurite.Open(wire), _time);

    private Task CountAsync(Turns.Turn turn, CancellationToken ct)
    {
        Interlocked.Increment(ref _runs);
        return Task.CompletedTask;
    }
}
