using Azure.Data.Tables;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Rsvps;

/// <summary>Many answers on the tables themselves: what they cost, and what is stored at the end.</summary>
public sealed class RushTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly EventId _kickOff = EventId.Parse("kick-off");

    [Fact]
    public async Task Three_hundred_taps_at_once_cost_three_requests_in_ten_taps_at_most_and_the_next_person_waits_as_number_101()
    {
        var wire = await azurite.NewTablesAsync();
        var (store, transport) = await CountedAsync(wire, capacity: 200);

        var results = await Task.WhenAll(Enumerable.Range(1, 300).Select(number => GoAsync(store, number)));
        var requests = transport.Sent.Count;

        Assert.Equal(200, results.Count(result => result.Outcome == RsvpOutcome.Going));
        Assert.Equal(Enumerable.Range(1, 100), results.Where(result => result.Outcome == RsvpOutcome.Waiting).Select(result => result.Own!.Value.Place!.Value).Order());
        Assert.True(requests <= 90, $"{requests} requests");
        Assert.Equal(101, (await GoAsync(store, 301)).Own!.Value.Place);
        await AssertRightAsync(wire);
    }

    [Fact]
    public async Task A_lone_tap_costs_two_requests_at_most_also_the_first_one_and_where_another_instance_wrote_last()
    {
        var wire = await azurite.NewTablesAsync();
        var (one, fromOne) = await CountedAsync(wire, capacity: 3);
        var (other, fromOther) = await CountedAsync(wire, capacity: 3);

        for (var number = 1; number <= 6; number++)
        {
            var (store, transport) = number % 2 == 0 ? (one, fromOne) : (other, fromOther);
            transport.Forget();
            var result = await GoAsync(store, number);
            Assert.True(transport.Sent.Count <= 2, $"tap {number}: {string.Join(", ", transport.Sent)}");
            Assert.Equal(number <= 3 ? null : number - 3, result.Own!.Value.Place);

            // A second later what was known of the event's row isn't relied on any more.
            await Task.Delay(TimeSpan.FromSeconds(1.1));
        }
    }

    [Fact]
    public async Task An_answer_that_changes_nothing_is_not_told_from_memory()
    {
        var wire = await azurite.NewTablesAsync();
        var (one, _) = await CountedAsync(wire);
        var (other, _) = await CountedAsync(wire);
        await GoAsync(one, 1);
        await other.AnswerAsync(_kickOff, Person(1), RsvpAnswer.CannotGo, _now, default);

        Assert.Equal(RsvpOutcome.Going, (await GoAsync(one, 1)).Outcome);
        Assert.Equal(new Standing(RsvpAnswer.Going), await other.FindAnswerAsync(_kickOff, Person(1), default));
    }

    [Fact]
    public async Task A_raised_limit_seats_a_hundred_who_wait_in_their_order_and_each_is_owed_one_word()
    {
        var wire = await azurite.NewTablesAsync();
        var (store, _) = await CountedAsync(wire, capacity: 1);
        for (var number = 1; number <= 131; number += 10)
        {
            await Task.WhenAll(Enumerable.Range(number, 10).Select(each => GoAsync(store, each)));
        }

        await store.ChangeAsync(_kickOff, head => head.Event with { Capacity = 101 }, default);
        await SettledAsync(store, head => head.Going == 101);
        var lowered = await store.ChangeAsync(_kickOff, head => head.Event with { Capacity = 20 }, default);

        var rows = await AssertRightAsync(wire);
        Assert.Equal((101, 39), (rows.Single(row => row.RowKey == "event").GetInt32("Going"), rows.Count(row => row.RowKey.StartsWith("wait:", StringComparison.Ordinal))));
        Assert.Equal(Enumerable.Range(1, 100), rows.Where(row => row.RowKey.StartsWith("owed:", StringComparison.Ordinal)).Select(row => int.Parse(row.RowKey[5..])));
        Assert.Equal((20, 101), (lowered!.Event.Capacity, lowered.Going));
        Assert.Equal(40, (await GoAsync(store, 999)).Own!.Value.Place);
    }

    [Fact]
    public async Task Who_is_erased_leaves_no_trace_in_the_partition_and_the_next_in_line_gets_the_seat()
    {
        var wire = await azurite.NewTablesAsync();
        var (store, _) = await CountedAsync(wire, capacity: 1);
        for (var number = 1; number <= 3; number++)
        {
            await GoAsync(store, number);
        }

        await store.RemoveAsync(_kickOff, Person(1), default);
        Assert.Single(await store.DebtsAsync(_kickOff, default).ToListAsync());
        await store.RemoveAsync(_kickOff, Person(2), default);

        Assert.Equal(new Standing(RsvpAnswer.Going), await store.FindAnswerAsync(_kickOff, Person(3), default));
        var rows = await AssertRightAsync(wire);
        Assert.Single(rows, row => row.RowKey.StartsWith("owed:", StringComparison.Ordinal));
        var trace = Pseudonyms().In($"event:{_kickOff}", Person(2));
        var bytes = Convert.FromHexString(trace);
        var swapped = bytes[..8].Reverse().Concat(bytes[8..].Reverse()).ToArray();
        Assert.All(rows, row => Assert.DoesNotContain(trace, string.Join(' ', row.Select(property => property.Value))));
        var recent = rows.Single(row => row.RowKey == "event").GetBinary("Recent");
        Assert.Equal(-1, recent.AsSpan().IndexOf(bytes));
        Assert.Equal(-1, recent.AsSpan().IndexOf(swapped));
    }

    [Fact]
    public async Task Three_instances_and_half_the_answers_of_storage_lost_leave_all_counts_true()
    {
        var wire = await azurite.NewTablesAsync();
        await CountedAsync(wire, capacity: 20);
        var stores = Enumerable.Range(1, 3).Select(seed =>
        {
            var transport = new FaultingTransport();
            transport.LoseAnswers(0.5, seed);
            return Store(azurite.Open(wire with { Transport = transport }));
        }).ToList();

        await Task.WhenAll(Enumerable.Range(1, 60).Select(async number =>
        {
            var told = await UntilToldAsync(() => GoAsync(stores[number % 3], number));
            if (number % 3 == 0)
            {
                told = await UntilToldAsync(() => stores[number % 2].AnswerAsync(_kickOff, Person(number), RsvpAnswer.CannotGo, _now, default));
                Assert.Equal(RsvpAnswer.CannotGo, told.Own!.Value.Answer);
            }
        }));

        await SettledAsync(Store(azurite.Open(wire)), head => head.Going == 20);
        var rows = await AssertRightAsync(wire);
        Assert.Equal(40, rows.Count(row => row.RowKey.StartsWith("rsvp:", StringComparison.Ordinal) && row.GetString("Answer") is "Going" or "Waiting"));
    }

    private static async Task<RsvpResult> UntilToldAsync(Func<Task<RsvpResult>> tap)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await tap();
            }
            catch (Exception away) when (StorageFault.IsOutage(away) && tries < 30)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>What takes several transactions goes on after the one that was waited for.</summary>
    private static async Task SettledAsync(EventStore store, Func<EventHead, bool> holds)
    {
        for (var looks = 0; looks < 240 && !holds((await store.FindAsync(_kickOff, default))!); looks++)
        {
            await Task.Delay(50);
        }
    }

    /// <summary>The counts are those of the rows, who waits is in line once and in order, and no seat is empty meanwhile.</summary>
    private async Task<List<TableEntity>> AssertRightAsync(StorageWire wire)
    {
        var rows = await azurite.Open(wire).Events.QueryAsync<TableEntity>(row => row.PartitionKey == "kick-off").ToListAsync();
        var head = rows.Single(row => row.RowKey == "event");
        var answers = rows.Where(row => row.RowKey.StartsWith("rsvp:", StringComparison.Ordinal)).ToList();
        Assert.Equal(answers.Count(row => row.GetString("Answer") == "Going"), head.GetInt32("Going"));
        Assert.Equal(answers.Count(row => row.GetString("Answer") == "Maybe"), head.GetInt32("Maybe"));
        Assert.Equal(answers.Count(row => row.GetString("Answer") == "Waiting"), head.GetInt32("Waiting"));
        Assert.Equal(
            answers.Where(row => row.GetString("Answer") == "Waiting").OrderBy(row => row.GetInt64("Number")).Select(row => $"wait:{row.GetInt64("Number"):D12} {row.RowKey[5..]}"),
            rows.Where(row => row.RowKey.StartsWith("wait:", StringComparison.Ordinal)).Select(row => $"{row.RowKey} {row.GetString("Rsvp")}"));
        Assert.True(head.GetInt32("Waiting") == 0 || head.GetInt32("Going") >= head.GetInt32("Capacity"));
        return rows;
    }

    private async Task<(EventStore Store, FaultingTransport Transport)> CountedAsync(StorageWire wire, int? capacity = null)
    {
        var transport = new FaultingTransport();
        var store = Store(azurite.Open(wire with { Transport = transport }));
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
        transport.Forget();
        return (store, transport);
    }

    private static Task<RsvpResult> GoAsync(EventStore store, int person) => store.AnswerAsync(_kickOff, Person(person), RsvpAnswer.Going, _now, default);

    private static EventStore Store(Tables tables) => new(tables, Pseudonyms(), new Sealer(TestKeys.Of(1)), new CalendarClock(new FakeTimeProvider(_now)));

    private static Pseudonyms Pseudonyms() => new(TestKeys.Of(1));

    private static PersonId Person(int number) => new(Guid.Parse("11111111-1111-1111-1111-111111111111"), new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]));
}
