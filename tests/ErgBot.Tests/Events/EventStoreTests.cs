using Azure.Data.Tables;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events;

public sealed class EventStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly EventId _kickOff = EventId.Parse("kick-off");
    private static readonly PersonId _alice = Person(1);

    [Fact]
    public async Task An_answer_and_its_count_are_stored_together()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var store = await StoreAsync(tables);

        var result = await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);

        Assert.Equal((RsvpOutcome.Going, 1, new Standing(RsvpAnswer.Going)), (result.Outcome, result.Head!.Going, result.Own));
        Assert.Equal((1, 1), await CountsAsync(tables));
        Assert.Equal(new Standing(RsvpAnswer.Going), await store.FindAnswerAsync(_kickOff, _alice, default));
    }

    [Fact]
    public async Task A_changed_answer_replaces_the_first_and_a_repeated_one_writes_nothing()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var store = await StoreAsync(tables);
        await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);

        var changed = await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.CannotGo, _now, default);
        var repeated = await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.CannotGo, _now, default);

        Assert.Equal((RsvpOutcome.CannotGo, RsvpOutcome.AlreadySo), (changed.Outcome, repeated.Outcome));
        Assert.Equal((0, 0), await CountsAsync(tables));
    }

    [Fact]
    public async Task An_event_that_is_gone_is_said_to_be_gone()
    {
        var store = Store(azurite.Open(await azurite.NewTablesAsync()));

        Assert.Equal(RsvpOutcome.Gone, (await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default)).Outcome);
    }

    [Fact]
    public async Task Fifty_people_on_two_instances_never_get_more_seats_than_there_are()
    {
        var wire = await azurite.NewTablesAsync();
        var tables = azurite.Open(wire);

        var outcomes = await FiftyTapAsync(await StoreAsync(tables, capacity: 7), Store(azurite.Open(wire)));

        Assert.Equal(7, outcomes.Count(outcome => outcome == RsvpOutcome.Going));
        Assert.Equal((7, 7), await CountsAsync(tables));
    }

    [Fact]
    public async Task Without_its_guard_the_same_fifty_are_oversold_so_the_test_above_proves_something()
    {
        var wire = await azurite.NewTablesAsync();
        var tables = azurite.Open(wire);

        var outcomes = await FiftyTapAsync(await StoreAsync(tables, capacity: 7, conditional: false), Store(azurite.Open(wire), conditional: false));

        Assert.True(outcomes.Count(outcome => outcome == RsvpOutcome.Going) > 7, "the control was not oversold");
    }

    [Fact]
    public async Task A_lost_response_is_known_as_ones_own_write()
    {
        var wire = await azurite.NewTablesAsync();
        var transport = new FaultingTransport();
        var tables = azurite.Open(wire);
        await StoreAsync(tables);
        transport.LoseAnswers(1);

        var result = await Store(azurite.Open(wire with { Transport = transport })).AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);

        Assert.Equal(RsvpOutcome.Going, result.Outcome);
        Assert.Equal((1, 1), await CountsAsync(tables));
    }

    [Fact]
    public async Task Head_and_rows_agree_and_every_answer_is_true_when_a_quarter_of_all_responses_get_lost()
    {
        var wire = await azurite.NewTablesAsync();
        var transport = new FaultingTransport();
        var tables = azurite.Open(wire);
        await StoreAsync(tables, capacity: 20);
        transport.LoseAnswers(0.25, seed: 11);
        var time = new FakeTimeProvider();
        var store = Store(azurite.Open(wire with { Transport = transport, Time = time }));

        foreach (var person in Enumerable.Range(1, 30).Select(Person))
        {
            try
            {
                var result = await store.AnswerAsync(_kickOff, person, RsvpAnswer.Going, _now, default);
                Assert.Equal(result.Own, await Store(tables).FindAnswerAsync(_kickOff, person, default));
            }
            catch (Exception unknown) when (StorageFault.IsOutage(unknown))
            {
                // Three lost responses in a row: the person is told that it is not known. Head and rows must agree all the same.
                time.Advance(Breaker.Rest);
            }
        }

        var (head, rows) = await CountsAsync(tables);
        Assert.Equal(head, rows);
        Assert.True(rows <= 20);
    }

    [Fact]
    public async Task An_answer_that_is_taken_away_frees_its_seat_in_the_same_write_and_only_once()
    {
        var wire = await azurite.NewTablesAsync();
        var transport = new FaultingTransport();
        var tables = azurite.Open(wire);
        var store = await StoreAsync(tables, capacity: 1);
        await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);
        transport.LoseAnswers(1);

        await Store(azurite.Open(wire with { Transport = transport })).RemoveAsync(_kickOff, _alice, default);
        await store.RemoveAsync(_kickOff, _alice, default);

        Assert.Equal((0, 0), await CountsAsync(tables));
        Assert.Equal(RsvpOutcome.Going, (await store.AnswerAsync(_kickOff, Person(2), RsvpAnswer.Going, _now, default)).Outcome);
    }

    [Fact]
    public async Task Fifty_answers_taken_away_on_two_instances_while_fifty_others_come_leave_head_and_rows_agreeing()
    {
        var wire = await azurite.NewTablesAsync();
        var tables = azurite.Open(wire);
        var store = await StoreAsync(tables, capacity: 50);
        await FiftyTapAsync(store, store);
        var other = Store(azurite.Open(wire));

        await Task.WhenAll(Enumerable.Range(1, 50).Select(async number =>
        {
            await Task.Yield();
            try
            {
                await (number % 2 == 0 ? store : other).RemoveAsync(_kickOff, Person(number), default);
                await store.AnswerAsync(_kickOff, Person(100 + number), RsvpAnswer.Going, _now, default);
            }
            catch (ContendedException)
            {
                // Nothing was stored; head and rows must agree all the same.
            }
        }));

        var (head, rows) = await CountsAsync(tables);
        Assert.Equal(head, rows);
    }

    [Fact]
    public async Task An_answer_from_before_the_key_was_changed_is_found_moved_and_taken_away()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        await (await StoreAsync(tables)).AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);
        var keys = TestKeys.Of(2, 1);
        var renewed = new EventStore(tables, new Pseudonyms(keys), new Sealer(keys));
        Assert.Equal(new Standing(RsvpAnswer.Going), await renewed.FindAnswerAsync(_kickOff, _alice, default));
        Assert.Equal([_alice], await renewed.PeopleAsync(_kickOff, default).ToListAsync());

        await renewed.AnswerAsync(_kickOff, _alice, RsvpAnswer.Maybe, _now, default);
        Assert.Equal((0, 0), await CountsAsync(tables));
        await renewed.AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);
        Assert.Equal((1, 1), await CountsAsync(tables));

        await renewed.RemoveAsync(_kickOff, _alice, default);
        Assert.Equal((0, 0), await CountsAsync(tables));
        Assert.DoesNotContain(tables.Events.Query<TableEntity>(), row => row.RowKey.StartsWith("rsvp:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_of_the_event_raises_its_version_and_leaves_the_answers()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var store = await StoreAsync(tables);
        await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);

        var moved = await store.ChangeAsync(_kickOff, head => head.Event with { Place = "Library" }, default);
        var same = await store.ChangeAsync(_kickOff, head => head.Event with { Place = "Library" }, default);
        var left = await store.ChangeAsync(_kickOff, _ => null, default);

        Assert.Equal(("Library", 1, 1), (moved!.Event.Place, moved.Version, moved.Going));
        Assert.Equal((moved, moved), (same, left));
        Assert.Equal(moved, await store.FindAsync(_kickOff, default));
        Assert.Null(await store.ChangeAsync(EventId.Parse("gone"), head => head.Event, default));
    }

    [Fact]
    public async Task A_change_that_raises_the_version_once_though_its_response_is_lost()
    {
        var wire = await azurite.NewTablesAsync();
        var transport = new FaultingTransport();
        await StoreAsync(azurite.Open(wire));
        transport.LoseAnswers(1);

        var moved = await Store(azurite.Open(wire with { Transport = transport })).ChangeAsync(_kickOff, head => head.Event with { Place = "Library" }, default);

        Assert.Equal(("Library", 1), (moved!.Event.Place, moved.Version));
    }

    [Fact]
    public async Task A_mark_is_noted_once_on_an_answer_that_stands_as_it_was_read_and_kept_by_a_changed_one()
    {
        var wire = await azurite.NewTablesAsync();
        var transport = new FaultingTransport();
        var store = await StoreAsync(azurite.Open(wire with { Transport = transport }));
        await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);
        var read = Assert.Single(await store.AnswersAsync(_kickOff, default).ToListAsync());
        Assert.Equal((_alice, new Rsvp(RsvpAnswer.Going)), (read.Person, read.Rsvp));

        transport.LoseAnswers(1);
        var noted = await store.MarkAsync(_kickOff, read, "DayBefore", "told", default);
        Assert.Equal("told", noted!.Marks["DayBefore"]);
        Assert.Null(await store.MarkAsync(_kickOff, read, "Change", "3", default));
        Assert.NotNull(await store.MarkAsync(_kickOff, noted, "Change", "3", default));

        await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.Maybe, _now, default);
        Assert.Null(await store.MarkAsync(_kickOff, noted, "Change", "4", default));
        var changed = Assert.Single(await store.AnswersAsync(_kickOff, default).ToListAsync());
        Assert.Equal(("told", "3"), (changed.Marks["DayBefore"], changed.Marks["Change"]));
    }

    [Fact]
    public async Task Events_are_listed_without_their_answers()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var store = await StoreAsync(tables);
        await store.AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);

        var head = Assert.Single(await store.ListAsync(default));

        Assert.Equal((_kickOff, 1), (head.Event.Id, head.Going));
    }

    [Fact]
    public async Task What_is_stored_names_nobody()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        await (await StoreAsync(tables)).AnswerAsync(_kickOff, _alice, RsvpAnswer.Going, _now, default);

        var dump = string.Join('\n', tables.Events.Query<TableEntity>().SelectMany(row => row.Select(property => $"{property.Key}={property.Value}")));

        Assert.DoesNotContain(_alice.ObjectId.ToString(), dump, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_alice.ObjectId.ToString("N"), dump, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_alice.Tenant.ToString(), dump, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<RsvpOutcome[]> FiftyTapAsync(EventStore one, EventStore other) =>
        [.. (await Task.WhenAll(Enumerable.Range(1, 50).Select(async number =>
        {
            await Task.Yield();
            return await (number % 2 == 0 ? one : other).AnswerAsync(_kickOff, Person(number), RsvpAnswer.Going, _now, default);
        }))).Select(result => result.Outcome)];

    private static async Task<EventStore> StoreAsync(Tables tables, int? capacity = null, bool conditional = true)
    {
        var store = Store(tables, conditional);
        await store.AddIfMissingAsync(
            new Event
            {
                Id = _kickOff,
                Title = "Kick-off",
                About = "About",
                Start = _now.AddDays(9),
                End = _now.AddDays(9).AddHours(2),
                Place = "School",
                Audience = EventAudience.Everyone,
                Capacity = capacity,
            },
            default);
        return store;
    }

    private static EventStore Store(Tables tables, bool conditional = true)
    {
        var keys = TestKeys.Of(1);
        return new EventStore(tables, new Pseudonyms(keys), new Sealer(keys), new CalendarClock(new FakeTimeProvider(_now)), conditional);
    }

    /// <summary>What the head says, and how many rows say so.</summary>
    private static async Task<(int Head, int Rows)> CountsAsync(Tables tables)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in tables.Events.QueryAsync<TableEntity>(row => row.PartitionKey == "kick-off"))
        {
            rows.Add(row);
        }

        return (rows.Single(row => row.RowKey == "event").GetInt32("Going")!.Value, rows.Count(row => row.RowKey.StartsWith("rsvp:", StringComparison.Ordinal) && row.GetString("Answer") == "Going"));
    }

    private static PersonId Person(int number) => new(Guid.Parse("11111111-1111-1111-1111-111111111111"), new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]));
}
