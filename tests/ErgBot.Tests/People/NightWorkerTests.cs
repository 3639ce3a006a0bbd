using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People;

public sealed class NightWorkerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // Eight in the evening before, in the district.
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2018, 5, 14, 0, 0, 0, TimeSpan.Zero));
    private readonly Job _count = new("count");
    private readonly FakeLogger<NightWorker> _log = new();

    [Fact]
    public async Task A_job_is_done_at_four_by_the_districts_clocks_and_once_a_day()
    {
        var wire = await azurite.NewTablesAsync();
        var worker = On(wire, _count);
        await worker.RunDueAsync(default);
        Assert.Equal(["2018-05-13"], _count.Days);

        _time.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        await worker.RunDueAsync(default);
        Assert.Single(_count.Days);

        _time.Advance(TimeSpan.FromSeconds(1));
        await worker.RunDueAsync(default);
        await worker.RunDueAsync(default);
        await On(wire, _count).RunDueAsync(default);
        Assert.Equal(["2018-05-13", "2018-05-14"], _count.Days);
    }

    [Fact]
    public async Task A_job_that_fails_keeps_no_other_from_its_turn_and_is_tried_again()
    {
        var fails = new Job("fails") { Fault = new InvalidOperationException("by the test") };
        var worker = On(await azurite.NewTablesAsync(), fails, _count);
        await worker.RunDueAsync(default);
        Assert.Single(_count.Days);
        Assert.Contains(_log.Collector.GetSnapshot(), record => record.Message.Contains("fails", StringComparison.Ordinal));

        fails.Fault = null;
        _time.Advance(Turns.Lease);
        await worker.RunDueAsync(default);
        Assert.Single(fails.Days);
        Assert.Single(_count.Days);
    }

    [Fact]
    public async Task An_outage_is_waited_out()
    {
        var transport = new FaultingTransport();
        var worker = On(await azurite.NewTablesAsync() with { Transport = transport, Time = _time }, _count);
        transport.IsDown = true;
        await worker.RunDueAsync(default);
        Assert.Empty(_count.Days);

        transport.IsDown = false;
        _time.Advance(TimeSpan.FromMinutes(1));
        await worker.RunDueAsync(default);
        Assert.Single(_count.Days);
    }

    private NightWorker On(StorageWire wire, params INightJob[] jobs)
    {
        var tables = azurite.Open(wire);
        var clock = new CalendarClock(_time);
        return new NightWorker(jobs, new Turns(tables, _time), new TablesStartup(tables, new FakeLogger<TablesStartup>()), clock, new DistrictTime(clock), _time, _log);
    }

    private sealed class Job(string name) : INightJob
    {
        public string Name => name;

        public List<string> Days { get; } = [];

        public Exception? Fault { get; set; }

        public Task RunAsync(Turns.Turn turn, CancellationToken ct)
        {
            if (Fault is not null)
            {
                throw Fault;
            }

            Days.Add(turn.Period);
            return Task.CompletedTask;
        }
    }
}
