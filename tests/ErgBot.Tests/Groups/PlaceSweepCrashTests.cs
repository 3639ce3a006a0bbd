using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Groups;

/// <summary>What a night comes to that is broken off.</summary>
public sealed class PlaceSweepCrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly PersonId _ann = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly Address _address = new("https://smba.example/", "a:1", "29:1", "28:bot", $"{_ann.Tenant}", null);

    private readonly FakeTimeProvider _time = new();
    private readonly Places _places = new();
    private readonly Outbox _outbox = new();
    private readonly Rolls _rolls = new();

    [Theory]
    [InlineData("before taking")]
    [InlineData("after taking")]
    [InlineData("before telling")]
    public async Task A_crash_at_any_step_leaves_nobody_with_a_place_or_untold(string at)
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        await PeopleOn(tables).ChangeAsync(_ann, record => record with { Address = _address }, default);
        _places.Crash = at;
        _outbox.Crashes = at == "before telling";

        await Assert.ThrowsAsync<InvalidOperationException>(() => NightAsync(tables));
        (_places.Crash, _outbox.Crashes) = ("", false);
        await NightAsync(tables);

        Assert.False(_places.Holds);
        Assert.Equal(1, _outbox.Told);
        await NightAsync(tables);
        Assert.Equal(1, _outbox.Told);
    }

    [Fact]
    public async Task A_roll_that_is_away_is_waited_for_and_then_the_night_is_tried_again()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        await PeopleOn(tables).ChangeAsync(_ann, record => record with { Address = _address }, default);
        _rolls.Word = RollWord.CannotTell;

        var night = NightAsync(tables);
        while (!night.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await Task.WhenAny(night, Task.Delay(5));
        }

        await Assert.ThrowsAsync<RollAwayException>(() => night);
        Assert.True(_places.Holds);

        _rolls.Word = RollWord.NotOn;
        await NightAsync(tables);
        Assert.False(_places.Holds);
    }

    [Fact]
    public async Task A_roll_that_loses_people_in_the_middle_of_the_night_costs_nobody_a_place_who_was_on_it_before()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        PersonId[] all = [_ann, .. Enumerable.Range(0, 4).Select(_ => new PersonId(_ann.Tenant, Guid.NewGuid()))];
        foreach (var person in all)
        {
            await PeopleOn(tables).ChangeAsync(person, record => record with { Address = _address }, default);
        }

        var looked = 0;
        _rolls.Says = person => looked++ < all.Length && person != _ann ? RollWord.On : RollWord.NotOn;

        // Everybody holds a place, and Places looks whose is taken: Ann's alone.
        await NightAsync(tables);
        Assert.Equal(1, _outbox.Told);
    }

    [Fact]
    public async Task Who_holds_nothing_is_told_nothing()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        await PeopleOn(tables).ChangeAsync(_ann, record => record with { Address = _address }, default);
        _places.Holds = false;

        await NightAsync(tables);

        Assert.Equal(0, _outbox.Told);
    }

    private static PeopleStore PeopleOn(Tables tables) => new(tables, new Pseudonyms(TestKeys.Of(1)), new Sealer(TestKeys.Of(1)));

    private async Task NightAsync(Tables tables)
    {
        var sweep = new PlaceSweep(_rolls, new RollSizes(tables), PeopleOn(tables), [_places], _outbox, Options.Create(new StaffRollOptions()), _time, new FakeLogger<PlaceSweep>());
        var turns = new Turns(tables, _time);
        _time.Advance(Turns.Lease);
        Assert.True(await turns.TakeAsync($"{Guid.NewGuid():N}", "2018-05-14", sweep.RunAsync, default));
    }

    private sealed class Places : IPlaces
    {
        public bool Holds { get; set; } = true;

        public string Crash { get; set; } = "";

        public IAsyncEnumerable<PersonId> HoldersAsync(CancellationToken ct) => AsyncEnumerable.Empty<PersonId>();

        public Task<bool> HoldsAsync(PersonId person, PlaceLoss loss, CancellationToken ct) => Task.FromResult(Holds || person != _ann);

        public Task TakeAsync(PersonId person, PlaceLoss loss, CancellationToken ct)
        {
            Assert.Equal((_ann, PlaceLoss.NotStaff), (person, loss));
            Holds = Crash == "before taking";
            return Crash.EndsWith("taking", StringComparison.Ordinal) ? throw new InvalidOperationException("by the test") : Task.CompletedTask;
        }
    }

    private sealed class Outbox : IOutbox
    {
        public bool Crashes { get; set; }

        public int Told { get; private set; }

        public Task<Sent> SendAsync(PersonId to, Reply reply, CancellationToken ct)
        {
            if (Crashes)
            {
                throw new InvalidOperationException("by the test");
            }

            Told++;
            return Task.FromResult(new Sent(SendOutcome.Sent));
        }

        public Task<Sent> SendAsync(Address to, Reply reply, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sent> DeleteAsync(Posted posted, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sent> PostAsync(Place to, Reply reply, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sent> EditAsync(Posted posted, Reply reply, CancellationToken ct) => throw new NotSupportedException();
    }

    private sealed class Rolls : IStaffRoll
    {
        public RollWord Word { get; set; } = RollWord.NotOn;

        public Func<PersonId, RollWord>? Says { get; set; }

        public RollState State { get; } = new(IsCurrent: true, Staff: null);

        public Task<RollWord> StaffAsync(Asker asker, CancellationToken ct) => Task.FromResult(Says?.Invoke(asker.Id) ?? Word);

        public Task<RollWord> AdministratorsAsync(Asker asker, CancellationToken ct) => Task.FromResult(RollWord.NoRoll);
    }
}
