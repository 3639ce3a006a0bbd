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
    /// <summary>A crash costs a hundred of them, since then a lease has to run out; a busy machine none.</summary>
    private const int MostRounds = 5000;

    private readonly Bell<BroadcastWorker> _bell = new();

    /// <param name="tables">The way to storage on which faults may be.</param>
    /// <param name="paceTables">The way of the pace, which has no part in what a test counts.</param>
    /// <param name="outbox">Before Teams.</param>
    /// <param name="mode">What becomes of who was cut off.</param>
    /// <param name="time">The time.</param>
    /// <param name="staff">What the staff roll says; null: there is none.</param>
    /// <param name="organizers">Who is organizer.</param>
    public BroadcastStores(Tables tables, Tables paceTables, IOutbox outbox, OnUncertain mode, TimeProvider time, IStaffRoll? staff = null, params IReadOnlyList<PersonId> organizers)
    {
        var groups = new GroupStores(tables);
        Groups = groups;
        Store = new BroadcastStore(tables, groups.Pseudonyms, groups.Sealer);
        Deliveries = new DeliveryStore(tables, groups.Pseudonyms, groups.Sealer, time);
        Events = new EventStore(tables, groups.Pseudonyms, groups.Sealer);
        Queue = new BroadcastQueue(tables);
        Watch = new BroadcastWatch(Store, time);

        // A share that is held for a third of a second ran out again and again on a busy machine, and nothing was ever sent.
        var paceTime = time is HastyTime hasty ? hasty.WithUsualClock() : time;
        Pace = new SendPace(new PaceStore(paceTables), new ConversationPace(time), groups.Pseudonyms, Options.Create(new PaceOptions { RequestsPerSecond = 50 }), paceTime);
        var clock = new CalendarClock(time);
        var district = new DistrictTime(clock);
        var reader = new AudienceReader(groups.People, groups.Members, Events);
        var catalog = new EventCatalog(Events, ContentFiles.Shipped, district);
        var choices = new AudienceChoices(new GroupDirectory(groups.Groups, ContentFiles.Shipped, new FakeLogger<GroupDirectory>()), catalog, clock);
        var organized = new Organizers(Options.Create(new OrganizersOptions { ObjectIds = [.. organizers.Select(person => $"{person.ObjectId}")] }));
        var actors = new BroadcastActors(organized, new Eligibility(staff ?? new StaffRolls(), groups.People), groups.People, groups.Groups);
        Card = new BroadcastCard(catalog, new EventCard(district, clock, GroupStores.Bands));
        Desk = new BroadcastDeskCard(Card, choices, GroupStores.Bands, district);
        Expansion = new Expansion(Store, Deliveries, reader, Queue, Watch, time);
        Conductor = new BroadcastConductor(Store, Deliveries, new HourCheck(Store, actors, reader, organized, Desk, outbox, clock, time), Expansion, Queue, Watch, _bell, outbox, Desk, clock, time, new FakeLogger<BroadcastConductor>());
        Pages = new PageRun(Deliveries, Watch, Queue, Pace, outbox, Card, Options.Create(new BroadcastOptions { OnUncertain = mode.ToString() }), time, new FakeLogger<PageRun>());
    }

    public GroupStores Groups { get; }

    public BroadcastStore Store { get; }

    public DeliveryStore Deliveries { get; }

    public EventStore Events { get; }

    public BroadcastQueue Queue { get; }

    public BroadcastWatch Watch { get; }

    public SendPace Pace { get; }

    public BroadcastCard Card { get; }

    public BroadcastDeskCard Desk { get; }

    public Expansion Expansion { get; }

    public BroadcastConductor Conductor { get; }

    public PageRun Pages { get; }

    /// <summary>What the worker does, until the broadcast is through or the process is no more.</summary>
    public async Task WorkAsync(BroadcastId id, Func<bool> isOver)
    {
        using var ended = new CancellationTokenSource();
        var keeping = KeepPaceAsync(ended.Token);
        for (var round = 0; !isOver(); round++)
        {
            Assert.True(round < MostRounds, "The broadcast is stuck.");
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
            catch (Exception fault) when (fault is KilledException || StorageFault.IsOutage(fault))
            {
                // Nothing that a killed one goes on to do has an effect; an emulator that is too busy to answer in time is asked again, as the worker does.
            }

            await Task.Delay(20);
        }

        await ended.CancelAsync();
        await keeping;
    }

    /// <summary>A busy machine's emulator may miss the short time that the bot gives it.</summary>
    public static async Task PatientlyAsync(Func<Task> act)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception away) when (tried < 20 && StorageFault.IsOutage(away))
            {
                await Task.Delay(Breaker.Rest);
            }
        }
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
            await PatientlyAsync(() => Pace.RenewAsync(CancellationToken.None));
            await Task.Delay(50, CancellationToken.None);
        }

        await PatientlyAsync(() => Pace.ReleaseAsync(CancellationToken.None));
    }
}
