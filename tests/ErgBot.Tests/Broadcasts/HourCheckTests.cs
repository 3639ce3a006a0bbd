using ErgBot.Broadcasts;
using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Broadcasts;

/// <summary>Olga planned a broadcast for an hour, Omar agreed; at that hour the district looks otherwise than when they pressed.</summary>
public sealed class HourCheckTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly Guid _tenant = Guid.NewGuid();
    private static readonly Person _olga = new(new PersonId(_tenant, Guid.NewGuid()), "Olga Meyer");
    private static readonly Person _omar = new(new PersonId(_tenant, Guid.NewGuid()), "Omar Haddad");
    private static readonly Audience _everyone = new() { Everyone = true };
    private static readonly Audience _toKickOff = new() { Events = ["kick-off"] };

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly RecordingOutbox _teams = new();

    [Fact]
    public async Task What_its_author_may_still_send_goes_at_its_hour_and_not_before()
    {
        using var stores = await StoresAsync(RollWord.On, _olga, _omar);
        var id = await PlanAsync(stores, _everyone, second: _omar);
        await stores.Conductor.LookAsync(default);
        Assert.Equal(BroadcastState.Queued, (await stores.Store.FindAsync(id, default))!.State);
        Assert.Equal(BroadcastState.Sending, (await AtItsHourAsync(stores, id)).State);
    }

    [Fact]
    public async Task Who_is_no_organizer_any_more_sends_nothing_and_reads_why_and_so_do_the_organizers()
    {
        using var stores = await StoresAsync(RollWord.On, _omar);
        var halted = await AtItsHourAsync(stores, await PlanAsync(stores, _toKickOff));
        Assert.Equal((BroadcastState.Cancelled, Halt.AuthorMayNot, 0, true), (halted.State, halted.Halt, halted.Pages, halted.Reported));
        Assert.Equal(2, _teams.Told.Count(card => card.Contains(BroadcastTexts.Halted(Halt.AuthorMayNot), StringComparison.Ordinal)));
        Assert.Empty(_teams.Got);
    }

    [Fact]
    public async Task An_organizer_who_has_left_the_staff_sends_nothing()
    {
        using var stores = await StoresAsync(RollWord.NotOn, _olga);
        Assert.Equal(Halt.AuthorMayNot, (await AtItsHourAsync(stores, await PlanAsync(stores, _toKickOff))).Halt);
    }

    [Fact]
    public async Task Who_led_the_group_and_no_longer_does_sends_nothing_and_nobody_else_reads_of_it()
    {
        using var stores = await StoresAsync(RollWord.On, _omar);
        var halted = await AtItsHourAsync(stores, await PlanAsync(stores, new Audience { Groups = ["veterans"] }));
        Assert.Equal((BroadcastState.Cancelled, Halt.AuthorMayNot), (halted.State, halted.Halt));
        Assert.Single(_teams.Told);
    }

    [Fact]
    public async Task Who_agreed_and_is_no_organizer_any_more_has_not_agreed()
    {
        using var stores = await StoresAsync(RollWord.On, _olga);
        Assert.Equal(Halt.NeedsSecond, (await AtItsHourAsync(stores, await PlanAsync(stores, _everyone, second: _omar))).Halt);
    }

    [Fact]
    public async Task While_no_roll_can_tell_it_waits_and_after_an_hour_it_does_not_go_any_more()
    {
        using var stores = await StoresAsync(RollWord.CannotTell, _olga);
        var id = await PlanAsync(stores, _toKickOff);
        Assert.Equal((BroadcastState.Queued, Halt.None), await AtItsHourAsync(stores, id) is var waiting ? (waiting.State, waiting.Halt) : default);
        Assert.Empty(_teams.Told);
        _time.Advance(HourCheck.Patience);
        await stores.Conductor.LookAsync(default);
        Assert.Equal(Halt.CannotTell, (await stores.Store.FindAsync(id, default))!.Halt);
    }

    private async Task<BroadcastStores> StoresAsync(RollWord word, params IReadOnlyList<Person> organizers)
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        return new BroadcastStores(tables, tables, _teams, OnUncertain.Resend, _time, new Roll(word), [.. organizers.Select(person => person.Id)]);
    }

    private async Task<BroadcastId> PlanAsync(BroadcastStores stores, Audience audience, Person? second = null)
    {
        var id = stores.Store.IdFor(_olga.Id, Guid.NewGuid());
        var planned = new Broadcast
        {
            Id = id,
            Author = _olga,
            Second = second,
            NeedsSecond = second is not null,
            Message = new Message("Hello", "All of you."),
            Audience = audience,
            State = BroadcastState.Queued,
            Created = _time.GetUtcNow(),
            SendAt = _time.GetUtcNow().AddDays(3),
        };
        await stores.Store.ChangeAsync(id, _ => planned, default);
        return id;
    }

    private async Task<Broadcast> AtItsHourAsync(BroadcastStores stores, BroadcastId id)
    {
        _time.Advance(TimeSpan.FromDays(3) + TimeSpan.FromSeconds(1));
        await stores.Conductor.LookAsync(default);
        await stores.Conductor.LookAsync(default);
        return (await stores.Store.FindAsync(id, default))!;
    }

    private sealed class Roll(RollWord staff) : IStaffRoll
    {
        public RollState State { get; } = new(IsCurrent: true, Staff: null);

        public Task<RollWord> StaffAsync(Asker asker, CancellationToken ct) => Task.FromResult(staff);

        public Task<RollWord> AdministratorsAsync(Asker asker, CancellationToken ct) => Task.FromResult(RollWord.NotOn);
    }
}
