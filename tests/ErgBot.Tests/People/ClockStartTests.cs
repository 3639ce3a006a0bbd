using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People;

public sealed class ClockStartTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset _startAt = new(2018, 5, 14, 9, 0, 0, TimeSpan.FromHours(-4));

    private readonly FaultingTransport _transport = new();

    [Fact]
    public async Task Restarts_and_further_instances_go_on_from_the_first_start()
    {
        var wire = await azurite.NewTablesAsync();
        var first = await StartedAsync(wire, _now, _startAt);
        var later = await StartedAsync(wire, _now.AddDays(3), _startAt);

        Assert.Equal(_startAt, first.GetUtcNow());
        Assert.Equal(_startAt.AddDays(3), later.GetUtcNow());
    }

    [Fact]
    public async Task Another_setting_is_another_clock()
    {
        var wire = await azurite.NewTablesAsync();
        await StartedAsync(wire, _now, _startAt);

        Assert.Equal(_startAt.AddDays(9), (await StartedAsync(wire, _now.AddDays(3), _startAt.AddDays(9))).GetUtcNow());
    }

    [Fact]
    public async Task A_start_whose_answer_was_lost_is_the_one_that_counts()
    {
        var wire = await azurite.NewTablesAsync();
        _transport.LoseAnswers(8 + 1); // the making of eight things, and the start
        await StartedAsync(wire with { Transport = _transport }, _now, _startAt);

        Assert.Equal(_startAt.AddDays(3), (await StartedAsync(wire, _now.AddDays(3), _startAt)).GetUtcNow());
    }

    [Fact]
    public async Task The_real_clock_is_left_alone_and_nothing_is_written()
    {
        var wire = await azurite.NewTablesAsync();

        Assert.Equal(_now, (await StartedAsync(wire with { Transport = _transport }, _now, null)).GetUtcNow());

        Assert.DoesNotContain(_transport.Writes, write => write.Contains("Settings", StringComparison.Ordinal));
    }

    private async Task<CalendarClock> StartedAsync(StorageWire wire, DateTimeOffset now, DateTimeOffset? startAt)
    {
        var time = new FakeTimeProvider(now);
        var clock = new CalendarClock(time, startAt);
        var tables = azurite.Open(wire);
        using var startup = new TablesStartup(tables, new FakeLogger<TablesStartup>());
        using var start = new ClockStart(clock, tables, startup, time, new FakeLogger<ClockStart>());
        await startup.StartAsync(default);
        await start.StartAsync(default);
        await start.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
        await startup.StopAsync(default);
        return clock;
    }
}
