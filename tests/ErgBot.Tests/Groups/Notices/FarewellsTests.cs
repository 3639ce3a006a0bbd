using ErgBot.Groups;
using ErgBot.Groups.Notices;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Groups.Notices;

public sealed class FarewellsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Members = 4;

    private static readonly GroupId _veterans = GroupId.Parse("veterans");

    private readonly JumpingTime _time = new(new DateTimeOffset(2018, 5, 14, 13, 0, 0, TimeSpan.Zero));
    private readonly List<(PersonId To, DateTimeOffset At)> _told = [];
    private Func<int, Task<Sent>> _sends = _ => Task.FromResult(new Sent(SendOutcome.Sent));

    [Fact]
    public async Task Killed_in_the_middle_who_was_told_is_not_told_again_and_everybody_else_is()
    {
        var stores = await NewAsync();
        _sends = sent => sent == 3 ? throw new KilledException() : Task.FromResult(new Sent(SendOutcome.Sent));
        await Assert.ThrowsAsync<KilledException>(() => RunAsync(stores));
        await RunAsync(stores);
        Assert.Equal(3, _told.Count); // whoever was killed still holds the turn

        _time.Advance(Turns.Lease);
        await RunAsync(stores);
        await RunAsync(stores);

        // The one whose sending was cut off may have it twice.
        Assert.Equal(Members + 1, _told.Count);
        Assert.Equal(Members, _told.Select(told => told.To).Distinct().Count());
        Assert.False((await stores.Groups.FindAsync(_veterans, default))!.OwesFarewell);
    }

    [Fact]
    public async Task Opened_again_in_the_middle_nobody_else_is_told()
    {
        var stores = await NewAsync();
        _sends = async sent =>
        {
            if (sent == 2)
            {
                await stores.Groups.ChangeAsync(_veterans, stored => stored with { ClosedAt = null, OwesFarewell = false, Group = stored.Group with { State = GroupState.Open } }, default);
            }

            return new Sent(SendOutcome.Sent);
        };

        await RunAsync(stores);

        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public async Task Teams_is_waited_for_as_long_as_it_asks_and_nobody_else_goes_on_meanwhile()
    {
        var stores = await NewAsync();
        var asked = TimeSpan.FromMinutes(3);
        _sends = async sent =>
        {
            if (sent == 2)
            {
                // Another instance, after all that waiting.
                await RunAsync(stores);
                Assert.Equal(2, _told.Count);
            }

            return sent == 1 ? new Sent(SendOutcome.Later, RetryAfter: asked) : new Sent(SendOutcome.Sent);
        };

        await RunAsync(stores);

        Assert.Equal(Members + 1, _told.Count);
        Assert.Equal(_told[0].To, _told[1].To);
        Assert.InRange(_told[1].At - _told[0].At, asked, asked + Turns.Lease);
    }

    private Task<Sent> SendAsync(PersonId to)
    {
        _told.Add((to, _time.GetUtcNow()));
        return _sends(_told.Count);
    }

    private Farewells NewFarewells(GroupStores stores) => new(stores.Groups, stores.Members, new PrivateOutbox(SendAsync), new Turns(stores.Tables, _time), _time);

    private Task RunAsync(GroupStores stores) => NewFarewells(stores).SendDueAsync(default);

    private async Task<GroupStores> NewAsync()
    {
        var stores = new GroupStores(azurite.Open(await azurite.NewTablesAsync()));
        await stores.SeedAsync();
        await MemberStoreTests.FillAsync(stores, _veterans, Members);
        await stores.Groups.ChangeAsync(_veterans, stored => stored with { ClosedAt = _time.GetUtcNow(), OwesFarewell = true, Group = stored.Group with { State = GroupState.Closed } }, default);
        return stores;
    }

    /// <summary>Whoever waits doesn't: the clock jumps to the end of it.</summary>
    private sealed class JumpingTime(DateTimeOffset start) : FakeTimeProvider(start)
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Advance(dueTime);
            return timer;
        }
    }
}
