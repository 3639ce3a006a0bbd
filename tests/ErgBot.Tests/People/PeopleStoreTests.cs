using System.Text;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People;

public sealed class PeopleStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly Address _address = new("https://smba.example/amer/", "a:conversation", "29:user", "28:bot", "tenant", "en-US");

    private readonly PersonId _ann = new(Guid.NewGuid(), Guid.NewGuid());
    private readonly PersonId _bob = new(Guid.NewGuid(), Guid.NewGuid());
    private readonly FaultingTransport _transport = new();

    [Fact]
    public async Task What_is_changed_is_there_for_every_instance_and_for_this_person_only()
    {
        var wire = await azurite.NewTablesAsync();
        var record = new PersonRecord
        {
            Address = _address,
            Welcomed = true,
            IsAdministrator = false,
            UserPrincipalName = "ann@district.example",
            Groups = ["veterans", "parents"],
        };

        Assert.Equal(record, await Store(wire).ChangeAsync(_ann, _ => record, default));

        Assert.Equal(record, await Store(wire).LoadAsync(_ann, default));
        Assert.Equal(PersonRecord.Empty, await Store(wire).LoadAsync(_bob, default));
        Assert.Equal(PersonRecord.Empty, await Store(wire).LoadAsync(_ann with { Tenant = Guid.NewGuid() }, default));
    }

    [Fact]
    public async Task A_known_person_costs_one_read_and_a_change_that_changes_nothing_no_write()
    {
        var store = Store(await azurite.NewTablesAsync() with { Transport = _transport });
        await store.ChangeAsync(_ann, Join("veterans"), default);

        _transport.Forget();
        await store.LoadAsync(_ann, default);
        Assert.Single(_transport.Sent);

        _transport.Forget();
        await store.ChangeAsync(_ann, Join("veterans"), default);
        Assert.Single(_transport.Sent);
        Assert.Empty(_transport.Writes);

        await store.ChangeAsync(_bob, record => record with { Groups = [] }, default);
        Assert.Empty(_transport.Writes);
    }

    [Fact]
    public async Task Everybody_can_be_gone_through_and_a_row_that_does_not_open_stops_nobody()
    {
        var wire = await azurite.NewTablesAsync();
        await Store(wire).ChangeAsync(_ann, Join("veterans"), default);
        await Store(wire).ChangeAsync(_bob, Join("parents"), default);
        await azurite.Open(wire).People.AddEntityAsync(new TableEntity("broken", "person:broken") { ["Sealed"] = "00000000.AAAA" });

        var everybody = new List<(PersonId Id, PersonRecord Record)>();
        await foreach (var person in Store(wire).EachAsync(default))
        {
            everybody.Add(person);
        }

        Assert.Equal(2, everybody.Count);
        Assert.Contains(everybody, person => person.Id == _ann && person.Record.Groups.SequenceEqual(["veterans"]));
        Assert.Contains(everybody, person => person.Id == _bob && person.Record.Groups.SequenceEqual(["parents"]));
    }

    [Fact]
    public async Task A_change_that_looks_elsewhere_is_decided_again_when_the_row_changes_meanwhile()
    {
        var wire = await azurite.NewTablesAsync();
        var looks = 0;
        await Store(wire).ChangeAsync(
            _ann,
            async (record, ct) =>
            {
                if (looks++ == 0)
                {
                    await Store(wire).ChangeAsync(_ann, Join("parents"), ct);
                }

                return record with { Groups = [.. record.Groups, "veterans"] };
            },
            default);

        Assert.Equal(2, looks);
        Assert.Equal(["parents", "veterans"], (await Store(wire).LoadAsync(_ann, default)).Groups);
    }

    [Fact]
    public async Task A_record_that_becomes_empty_leaves_no_row()
    {
        var wire = await azurite.NewTablesAsync();
        var store = Store(wire);
        await store.ChangeAsync(_ann, record => record with { Groups = ["veterans"], Address = _address }, default);
        Assert.Single(await DumpAsync(wire));

        await store.ChangeAsync(_ann, record => record with { Groups = [], Address = null }, default);

        Assert.Empty(await DumpAsync(wire));
        Assert.Equal(PersonRecord.Empty, await store.LoadAsync(_ann, default));
        await store.ChangeAsync(_ann, Join("parents"), default);
        Assert.Equal(["parents"], (await store.LoadAsync(_ann, default)).Groups);
    }

    [Fact]
    public async Task A_dump_tells_neither_who_nor_what_nor_how_much()
    {
        var wire = await azurite.NewTablesAsync();
        var store = Store(wire);
        await store.ChangeAsync(_ann, Join("veterans"), default);
        await store.ChangeAsync(_bob, record => record with { Address = _address, Groups = [.. Enumerable.Range(0, 12).Select(x => $"group-{x}-of-some-length")] }, default);
        var first = await DumpAsync(wire);
        await store.ChangeAsync(_ann, record => record with { Welcomed = true }, default);
        await store.ChangeAsync(_ann, record => record with { Welcomed = false }, default);
        var second = await DumpAsync(wire);

        Assert.Equal(2, first.Count);
        Assert.Single(first.Select(row => row.Sealed.Length).Distinct());
        Assert.Equal(4, first.Concat(second).Select(row => row.Sealed).Distinct().Count() + 1); // Bob's row has not changed
        var text = string.Concat(first.Concat(second).Select(row => row.Everything));

        // Long ones: four letters stand by chance in one of a hundred such dumps of sealed text.
        foreach (var canary in new[] { "veterans", "-of-some-length", "smba.example", "29:user", _ann.ObjectId.ToString("D"), _ann.ObjectId.ToString("N"), _bob.Tenant.ToString("D") })
        {
            Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(canary))[..^4], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_row_copied_to_somebody_elses_place_does_not_open()
    {
        var wire = await azurite.NewTablesAsync();
        var table = azurite.Open(wire).People;
        await Store(wire).ChangeAsync(_ann, Join("veterans"), default);
        var annsRow = Assert.Single(await DumpAsync(wire));
        var bob = new Pseudonyms(TestKeys.Of(1)).In("people", _bob);
        await table.AddEntityAsync(new TableEntity(bob, $"person:{bob}") { ["Sealed"] = annsRow.Sealed });

        await Assert.ThrowsAsync<SealBrokenException>(() => Store(wire).LoadAsync(_bob, default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_write_whose_answer_was_lost_is_recognised_as_done(int lost)
    {
        var wire = await azurite.NewTablesAsync();
        var store = Store(wire with { Transport = _transport });

        _transport.LoseAnswers(lost);
        Assert.Equal(["veterans"], (await store.ChangeAsync(_ann, Join("veterans"), default)).Groups);
        _transport.LoseAnswers(lost);
        Assert.Equal(["veterans", "parents"], (await store.ChangeAsync(_ann, Join("parents"), default)).Groups);
        Assert.Equal(["veterans", "parents"], (await Store(wire).LoadAsync(_ann, default)).Groups);

        _transport.LoseAnswers(lost);
        Assert.Equal(PersonRecord.Empty, await store.ChangeAsync(_ann, _ => PersonRecord.Empty, default));
        Assert.Empty(await DumpAsync(wire));
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_not_made_twice()
    {
        var store = Store(await azurite.NewTablesAsync() with { Transport = _transport });
        _transport.LoseAnswers(1);

        var record = await store.ChangeAsync(_ann, stored => stored with { Groups = [.. stored.Groups, "veterans"] }, default);

        Assert.Equal(["veterans"], record.Groups);
        Assert.Equal(record, await store.LoadAsync(_ann, default));
    }

    [Fact]
    public async Task When_every_answer_is_lost_it_is_an_outage_and_trying_again_finds_it_done()
    {
        var time = new FakeTimeProvider();
        var store = Store(await azurite.NewTablesAsync() with { Transport = _transport, Time = time });
        _transport.LoseAnswers(3);
        var e = await Record.ExceptionAsync(() => store.ChangeAsync(_ann, Join("veterans"), default));
        Assert.True(e is null || StorageFault.IsOutage(e), e?.ToString());

        _transport.LoseAnswers(0);
        _transport.Forget();
        time.Advance(Breaker.Rest);
        Assert.Equal(["veterans"], (await store.ChangeAsync(_ann, Join("veterans"), default)).Groups);
        Assert.Empty(_transport.Writes);
    }

    [Fact]
    public async Task A_store_that_is_down_says_so()
    {
        _transport.IsDown = true;
        var store = Store(AzuriteFixture.NewNames() with { Transport = _transport });

        Assert.True(StorageFault.IsOutage(await Assert.ThrowsAnyAsync<Exception>(() => store.ChangeAsync(_ann, Join("veterans"), default))));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.25)]
    public async Task Instances_that_change_one_person_at_once_lose_nothing(double lostAnswers)
    {
        var wire = await azurite.NewTablesAsync();
        var groups = Enumerable.Range(0, 12).Select(x => $"g{x}").ToList();

        await Task.WhenAll(groups.Select(async (group, seed) =>
        {
            var transport = new FaultingTransport();
            transport.LoseAnswers(lostAnswers, seed);
            var instance = Store(wire with { Transport = transport });
            await AgainWhileAskedToAsync(() => instance.ChangeAsync(_ann, Join(group), default));
        }));

        Assert.Equal(groups.Order(), (await Store(wire).LoadAsync(_ann, default)).Groups.Order());
    }

    [Fact]
    public async Task The_race_above_does_lose_changes_when_the_writes_are_not_conditional()
    {
        var table = azurite.Open(await azurite.NewTablesAsync()).People;
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Groups"] = "" });
        using var bothHaveRead = new Barrier(2);

        await Task.WhenAll(new[] { "a", "b" }.Select(group => Task.Run(async () =>
        {
            var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
            bothHaveRead.SignalAndWait();
            row["Groups"] = row.GetString("Groups") + group;
            await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
        })));

        Assert.Single((await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("Groups"));
    }

    public sealed class WhenTheKeyHasChanged(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
    {
        private readonly PersonId _ann = new(Guid.NewGuid(), Guid.NewGuid());
        private readonly FaultingTransport _transport = new();

        [Fact]
        public async Task The_row_is_still_found_and_moves_to_the_new_key_with_the_next_write()
        {
            var wire = await azurite.NewTablesAsync();
            await Store(wire, 1).ChangeAsync(_ann, Join("veterans"), default);
            var before = Assert.Single(await DumpAsync(wire, azurite));

            var rotated = Store(wire with { Transport = _transport }, 2, 1);
            Assert.Equal(["veterans"], (await rotated.LoadAsync(_ann, default)).Groups);
            Assert.Empty(_transport.Writes);
            await rotated.ChangeAsync(_ann, Join("parents"), default);

            var after = Assert.Single(await DumpAsync(wire, azurite));
            Assert.NotEqual(before.PartitionKey, after.PartitionKey);
            Assert.Equal(["veterans", "parents"], (await Store(wire, 2).LoadAsync(_ann, default)).Groups);
        }

        [Fact]
        public async Task A_move_whose_answer_was_lost_leaves_one_row()
        {
            var wire = await azurite.NewTablesAsync();
            await Store(wire, 1).ChangeAsync(_ann, Join("veterans"), default);

            _transport.LoseAnswers(1);
            await Store(wire with { Transport = _transport }, 2, 1).ChangeAsync(_ann, Join("parents"), default);

            Assert.Single(await DumpAsync(wire, azurite));
        }

        [Fact]
        public async Task Whoever_is_forgotten_is_forgotten_under_every_key()
        {
            var wire = await azurite.NewTablesAsync();
            await Store(wire, 1).ChangeAsync(_ann, Join("veterans"), default);
            await Store(wire, 2).ChangeAsync(_ann, Join("veterans"), default); // as if a move had been cut off by a crash
            Assert.Equal(2, (await DumpAsync(wire, azurite)).Count);

            await Store(wire, 2, 1).ChangeAsync(_ann, _ => PersonRecord.Empty, default);

            Assert.Empty(await DumpAsync(wire, azurite));
        }

        private PeopleStore Store(StorageWire wire, byte key, params byte[] previous) =>
            new(azurite.Open(wire), new(TestKeys.Of(key, previous)), new(TestKeys.Of(key, previous)));
    }

    private static Func<PersonRecord, PersonRecord> Join(string group) => record =>
        record.Groups.Contains(group) ? record : record with { Groups = [.. record.Groups, group] };

    // As a person does who reads "not stored, please try again".
    private static async Task AgainWhileAskedToAsync(Func<Task> change)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await change();
                return;
            }
            catch (Exception e) when (StorageFault.IsOutage(e) && tries < 20)
            {
            }
        }
    }

    private static async Task<IReadOnlyList<(string PartitionKey, string RowKey, string Sealed, string Everything)>> DumpAsync(StorageWire wire, AzuriteFixture azurite)
    {
        var rows = new List<(string, string, string, string)>();
        await foreach (var row in azurite.Open(wire with { Transport = null }).People.QueryAsync<TableEntity>())
        {
            rows.Add((row.PartitionKey, row.RowKey, row.GetString("Sealed"), string.Join('|', row.Select(x => $"{x.Key}={x.Value}"))));
        }

        return rows;
    }

    private Task<IReadOnlyList<(string PartitionKey, string RowKey, string Sealed, string Everything)>> DumpAsync(StorageWire wire) => DumpAsync(wire, azurite);

    private PeopleStore Store(StorageWire wire) => new(azurite.Open(wire), new(TestKeys.Of(1)), new(TestKeys.Of(1)));
}
