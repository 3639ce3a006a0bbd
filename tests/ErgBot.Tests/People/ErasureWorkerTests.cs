using Azure.Data.Tables;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People;

public sealed class ErasureWorkerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly PersonId _ann = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly PersonId _bob = new(Guid.NewGuid(), Guid.NewGuid());

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly FakeLogger<ErasureWorker> _log = new();
    private readonly Memory _memory = new();
    private readonly List<string> _erased = [];

    [Fact]
    public async Task A_person_is_forgotten_feature_by_feature_their_own_row_last_and_then_the_wish_itself()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var people = PeopleOn(tables);
        foreach (var person in new[] { _ann, _bob })
        {
            await people.ChangeAsync(person, record => record with { Welcomed = true }, default);
        }

        var (erasures, worker) = On(tables, Feature("groups", () => Assert.NotEqual(PersonRecord.Empty, people.LoadAsync(_ann, default).Result)), Feature("events"));
        await erasures.WishAsync(_ann, default);
        await erasures.WishAsync(_ann, default);

        await worker.RunDueAsync(default);

        Assert.Equal(["groups", "events"], _erased);
        Assert.Equal(PersonRecord.Empty, await people.LoadAsync(_ann, default));
        Assert.True((await people.LoadAsync(_bob, default)).Welcomed);
        Assert.Contains(_ann, _memory.Forgotten);

        // It stays until every instance has looked, and drops what it remembered.
        var other = new Memory();
        await On(tables, other).Worker.RunDueAsync(default);
        Assert.Equal([_ann], other.Forgotten);
        Assert.Single(Wishes(tables));

        _time.Advance(Erasures.Linger);
        await worker.RunDueAsync(default);
        Assert.Empty(Wishes(tables));
        Assert.Equal(2, _erased.Count);
        Assert.Single(tables.People.Query<TableEntity>()); // Bob's
    }

    [Theory]
    [InlineData("groups", new[] { "groups", "groups", "events", "questions" })]
    [InlineData("events", new[] { "groups", "events", "events", "questions" })]
    [InlineData("questions", new[] { "groups", "events", "questions", "questions" })]
    public async Task Whoever_goes_on_after_a_crash_begins_where_it_was(string at, string[] expected)
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        await PeopleOn(tables).ChangeAsync(_ann, record => record with { Welcomed = true }, default);
        var crashing = On(tables, [.. new[] { "groups", "events", "questions" }.Select(name => Feature(name, () =>
        {
            if (name == at && _erased.Count(each => each == at) == 1)
            {
                throw new InvalidOperationException("by the test");
            }
        }))]);
        await crashing.Erasures.WishAsync(_ann, default);
        await crashing.Worker.RunDueAsync(default);
        Assert.Contains("InvalidOperationException", Assert.Single(_log.Collector.GetSnapshot()).Message, StringComparison.Ordinal);

        // Not while the lease runs, which the crashed one may still hold.
        await crashing.Worker.RunDueAsync(default);
        _time.Advance(Erasures.Lease);
        await crashing.Worker.RunDueAsync(default);

        Assert.Equal(expected, _erased);
        Assert.Equal(PersonRecord.Empty, await PeopleOn(tables).LoadAsync(_ann, default));
    }

    [Fact]
    public async Task Of_several_instances_one_is_at_it()
    {
        var wire = await azurite.NewTablesAsync();
        var held = new TaskCompletionSource();
        var first = On(azurite.Open(wire), new Fake("groups", async () =>
        {
            _erased.Add("groups");
            await held.Task;
        }));
        await first.Erasures.WishAsync(_ann, default);
        var running = first.Worker.RunDueAsync(default);
        while (_erased.Count == 0)
        {
            await Task.Delay(5);
        }

        await On(azurite.Open(wire), Feature("groups")).Worker.RunDueAsync(default);
        Assert.Single(_erased);
        held.SetResult();
        await running;
        Assert.Single(_erased);
    }

    [Fact]
    public async Task One_that_fails_keeps_nobody_else_waiting()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var (erasures, worker) = On(tables, new Fake("groups", person => person == _ann ? throw new InvalidOperationException("by the test") : Task.CompletedTask));
        await erasures.WishAsync(_ann, default);
        await erasures.WishAsync(_bob, default);
        await PeopleOn(tables).ChangeAsync(_bob, record => record with { Welcomed = true }, default);

        await worker.RunDueAsync(default);

        Assert.Equal(PersonRecord.Empty, await PeopleOn(tables).LoadAsync(_bob, default));
    }

    [Fact]
    public async Task A_wish_whose_key_is_gone_is_given_up()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        await new Erasures(tables, new Pseudonyms(TestKeys.Of(9)), new Sealer(TestKeys.Of(9)), _time).WishAsync(_ann, default);

        await On(tables, Feature("groups")).Worker.RunDueAsync(default);

        Assert.Empty(Wishes(tables));
        Assert.Empty(_erased);
    }

    private static PeopleStore PeopleOn(Tables tables) => new(tables, new Pseudonyms(TestKeys.Of(1)), new Sealer(TestKeys.Of(1)));

    private static List<ErasureRow> Wishes(Tables tables) => [.. tables.People.Query<ErasureRow>(row => row.PartitionKey == "erasing")];

    private (Erasures Erasures, ErasureWorker Worker) On(Tables tables, params IReadOnlyList<IPersonalData> features) => On(tables, _memory, features);

    private (Erasures Erasures, ErasureWorker Worker) On(Tables tables, Memory memory, params IReadOnlyList<IPersonalData> features)
    {
        var erasures = new Erasures(tables, new Pseudonyms(TestKeys.Of(1)), new Sealer(TestKeys.Of(1)), _time);
        var people = PeopleOn(tables);
        var own = new PersonData(people, new AddressBook(people, _time), new DistrictTime(new CalendarClock(_time)));
        var startup = new TablesStartup(tables, new FakeLogger<TablesStartup>());
        return (erasures, new ErasureWorker(erasures, [own, .. features], [memory], startup, _time, _log));
    }

    private Fake Feature(string name, Action? does = null) => new(name, () =>
    {
        _erased.Add(name);
        does?.Invoke();
        return Task.CompletedTask;
    });

    private sealed class Fake(string name, Func<PersonId, Task> erase) : IPersonalData
    {
        public Fake(string name, Func<Task> erase)
            : this(name, _ => erase())
        {
        }

        public string Name => name;

        public Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct) => throw new NotSupportedException();

        public Task EraseAsync(PersonId person, CancellationToken ct) => erase(person);
    }

    private sealed class Memory : IPersonalMemory
    {
        public HashSet<PersonId> Forgotten { get; } = [];

        public void Forget(PersonId person) => Forgotten.Add(person);
    }
}
