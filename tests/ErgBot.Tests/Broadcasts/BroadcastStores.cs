using ErgBot.Broadcasts;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.People.Pace;
using ErgBot.Storage;
using ErgBot.Tests.Groups;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Broadcasts;

/// <summary>One instance's part of broadcasts, on some tables, without its loops: a test runs them step by step.</summary>
internal sealed class BroadcastStores : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Bell<BroadcastWorker> _bell = new();

    /// <param name="tables">The way to storage on which faults may be.</param>
    /// <param name="paceTables">The way of the pace, which has no part in what a test counts.</param>
    /// <param name="outbox">Before Teams.</param>
    /// <param name="mode">What becomes of who was cut off.</param>
    /// <param name="time">The time.</param>
    public BroadcastStores(Tables tables, Tables paceTables, IOutbox outbox, OnUncertain mode, TimeProvider time)
    {
        var groups = new GroupStores(tables);
        Groups = groups;
        Store = new BroadcastStore(tables, groups.Pseudonyms, groups.Sealer);
        Deliveries = new DeliveryStore(tables, groups.Pseudonyms, groups.Sealer, time);
        Events = new EventStore(tables, groups.Pseudonyms, groups.Sealer);
        Queue = new BroadcastQueue(tables);
        Watch = new BroadcastWatch(Store, time);
        Pace = new SendPace(new PaceStore(paceTables), new ConversationPace(time), groups.Pseudonyms, Options.Create(new PaceOptions { RequestsPerSecond = 50 }), time);
        var clock = new CalendarClock(time);
        var district = new DistrictTime(clock);
        var reader = new AudienceReader(groups.People, groups.Members, Events);
        var choices = new AudienceChoices(new GroupDirectory(groups.Groups, ContentFiles.Shipped, new FakeLogger<GroupDirectory>()), new EventCatalog(Events, ContentFiles.Shipped, district), clock);
        Desk = new BroadcastDeskCard(choices, GroupStores.Bands, district);
        Expansion = new Expansion(Store, Deliveries, reader, Queue, Watch, time);
        Conductor = new BroadcastConductor(Store, Deliveries, Expansion, Queue, Watch, _bell, outbox, Desk, clock, time, new FakeLogger<BroadcastConductor>());
        Pages = new PageRun(Deliveries, Watch, Queue, Pace, outbox, Options.Create(new BroadcastOptions { OnUncertain = mode.ToString() }), time, new FakeLogger<PageRun>());
    }

    public GroupStores Groups { get; }

    public BroadcastStore Store { get; }

    public DeliveryStore Deliveries { get; }

    public EventStore Events { get; }

    public BroadcastQueue Queue { get; }

    public BroadcastWatch Watch { get; }

    public SendPace Pace { get; }

    public BroadcastDeskCard Desk { get; }

    public Expansion Expansion { get; }

    public BroadcastConductor Conductor { get; }

    public PageRun Pages { get; }

    /// <summary>What the worker does, until the broadcast is through or the process is no more.</summary>
    public async Task WorkAsync(BroadcastId id, Func<bool> isOver)
    {
        using var ended = new CancellationTokenSource();
        var keeping = KeepPaceAsync(ended.Token);
        var began = TimeProvider.System.GetTimestamp();
        while (!isOver())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < _patience, "The broadcast is stuck.");
            try
            {
                await Conductor.LookAsync(CancellationToken.None);
                if (await Store.FindAsync(id, CancellationToken.None) is { IsOpen: false })
                {
                    break;
                }

                while (Conductor.NextLeft() is var (broadcast, number))
                {
                    await RunAsync(broadcast, number, () => Task.CompletedTask);
                }

                while (await Queue.NextAsync(CancellationToken.None) is { } work)
                {
                    await RunAsync(work.Broadcast, work.Number, () => Queue.TakeOutAsync(work, CancellationToken.None));
                }
            }
            catch (KilledException)
            {
                // Nothing that this one goes on to do has an effect.
            }

            await Task.Delay(20);
        }

        await ended.CancelAsync();
        await keeping;
    }

    public void Dispose()
    {
        _bell.Dispose();
        Pace.Dispose();
    }

    private async Task RunAsync(BroadcastId id, int number, Func<Task> claimed)
    {
        if (await Store.FindAsync(id, CancellationToken.None) is { State: BroadcastState.Sending or BroadcastState.Cancelled, Ended: null } broadcast)
        {
            await Pages.RunAsync(broadcast, number, claimed, CancellationToken.None, CancellationToken.None);
        }
        else
        {
            await claimed();
        }
    }

    private async Task KeepPaceAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Pace.RenewAsync(CancellationToken.None);
            await Task.Delay(50, CancellationToken.None);
        }

        await Pace.ReleaseAsync(CancellationToken.None);
    }
}
