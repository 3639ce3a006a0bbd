using Azure.Data.Tables;
using ErgBot.Answers.Kept;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ErgBot.Tests.Answers.Kept;

public sealed class KeptStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);

    private readonly FaultingTransport _transport = new();

    [Fact]
    public async Task What_is_kept_is_there_for_every_instance_the_newest_first()
    {
        var wire = await azurite.NewTablesAsync();
        await Store(wire).KeepAsync(Answer("first", minutes: 1), default);
        await Store(wire).KeepAsync(Answer("third", minutes: 3), default);
        await Store(wire).KeepAsync(Answer("second", minutes: 2), default);

        Assert.Equal([Answer("third", minutes: 3), Answer("second", minutes: 2), Answer("first", minutes: 1)], await Store(wire).ListAsync(default));
    }

    [Fact]
    public async Task Kept_twice_is_kept_once_and_changes_nothing_the_second_time()
    {
        var store = Store(await azurite.NewTablesAsync() with { Transport = _transport });
        await store.KeepAsync(Answer("food"), default);
        _transport.Forget();

        Assert.Equal(KeepOutcome.Kept, await store.KeepAsync(Answer("food", minutes: 5), default));

        Assert.Empty(_transport.Writes);
        Assert.Equal([Answer("food")], await store.ListAsync(default));
    }

    [Fact]
    public async Task Another_text_under_the_same_id_takes_the_place_of_the_first()
    {
        var store = Store(await azurite.NewTablesAsync());
        await store.KeepAsync(Answer("food"), default);

        await store.KeepAsync(Answer("food") with { Answer = "Sandwiches." }, default);

        Assert.Equal("Sandwiches.", Assert.Single(await store.ListAsync(default)).Answer);
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_removing_again_does_no_harm()
    {
        var wire = await azurite.NewTablesAsync();
        await Store(wire).KeepAsync(Answer("food"), default);

        await Store(wire).RemoveAsync("food", default);
        await Store(wire).RemoveAsync("food", default);
        await Store(wire).RemoveAsync("never-kept", default);

        Assert.Empty(await Store(wire).ListAsync(default));
        Assert.Equal(0, await CountAsync(wire));
    }

    [Fact]
    public async Task The_version_tells_every_change_and_nothing_else()
    {
        var store = Store(await azurite.NewTablesAsync());
        var versions = new List<string>();
        async Task NoteAsync() => versions.Add(await store.VersionAsync(default));

        await NoteAsync();
        await store.KeepAsync(Answer("food"), default);
        await NoteAsync();
        await store.KeepAsync(Answer("food") with { Answer = "Sandwiches." }, default);
        await NoteAsync();
        await store.RemoveAsync("food", default);
        await NoteAsync();
        Assert.Equal(4, versions.Distinct().Count());

        await store.RemoveAsync("food", default);
        Assert.Equal(versions[^1], await store.VersionAsync(default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_write_whose_answer_was_lost_is_known_as_ones_own(int lost)
    {
        var wire = await azurite.NewTablesAsync();
        var store = Store(wire with { Transport = _transport });

        _transport.LoseAnswers(lost);
        Assert.Equal(KeepOutcome.Kept, await store.KeepAsync(Answer("food"), default));
        Assert.Equal(1, await CountAsync(wire));

        _transport.LoseAnswers(lost);
        await store.RemoveAsync("food", default);
        Assert.Equal(0, await CountAsync(wire));
        Assert.Empty(await store.ListAsync(default));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.25)]
    public async Task Instances_that_keep_and_remove_at_once_lose_nothing_and_miscount_nothing(double lostAnswers)
    {
        var wire = await azurite.NewTablesAsync();
        await Store(wire).KeepAsync(Answer("old"), default);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            var transport = new FaultingTransport();
            transport.LoseAnswers(lostAnswers, number);
            var instance = Store(wire with { Transport = transport });
            await AgainWhileAwayAsync(() => instance.KeepAsync(Answer($"new-{number}"), default));
            await AgainWhileAwayAsync(() => instance.RemoveAsync("old", default));
        }));

        Assert.Equal(Enumerable.Range(0, 8).Select(number => $"new-{number}"), (await Store(wire).ListAsync(default)).Select(answer => answer.Id).Order());
        Assert.Equal(8, await CountAsync(wire));
    }

    [Fact]
    public async Task There_is_an_end_to_what_is_kept()
    {
        var wire = await azurite.NewTablesAsync();
        await azurite.Open(wire).Questions.AddEntityAsync(new TableEntity("kept", "head") { ["Count"] = KeptStore.Most - 1 });

        Assert.Equal(KeepOutcome.Kept, await Store(wire).KeepAsync(Answer("last"), default));
        Assert.Equal(KeepOutcome.Full, await Store(wire).KeepAsync(Answer("one-too-many"), default));
        Assert.Equal(KeepOutcome.Kept, await Store(wire).KeepAsync(Answer("last") with { Answer = "Changed." }, default));

        await Store(wire).RemoveAsync("last", default);
        Assert.Equal(KeepOutcome.Kept, await Store(wire).KeepAsync(Answer("one-too-many"), default));
    }

    [Fact]
    public async Task A_dump_tells_neither_question_nor_answer_and_an_answer_under_a_lost_key_is_left_out()
    {
        var wire = await azurite.NewTablesAsync();
        await Store(wire).KeepAsync(Answer("food"), default);
        await Store(wire, key: 2).KeepAsync(Answer("drinks"), default);

        var dump = new List<string>();
        await foreach (var row in azurite.Open(wire).Questions.QueryAsync<TableEntity>())
        {
            dump.Add(string.Join(' ', row.Select(property => $"{property.Key}={property.Value}")));
        }

        Assert.Equal(3, dump.Count);
        Assert.DoesNotContain("anything to eat", string.Concat(dump), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("fruit", string.Concat(dump), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["food"], (await Store(wire).ListAsync(default)).Select(answer => answer.Id));
        Assert.Equal(KeepOutcome.Kept, await Store(wire).KeepAsync(Answer("drinks"), default));
        Assert.Equal(2, (await Store(wire).ListAsync(default)).Count);
    }

    private static KeptAnswer Answer(string id, int minutes = 0) => new()
    {
        Id = id,
        Question = "Is there anything to eat?",
        Answer = "There is fruit.",
        KeptAt = _now.AddMinutes(minutes),
    };

    private KeptStore Store(StorageWire wire, byte key = 1) => new(azurite.Open(wire), new Sealer(TestKeys.Of(key)), NullLogger<KeptStore>.Instance);

    private async Task<int?> CountAsync(StorageWire wire) =>
        (await azurite.Open(wire).Questions.GetEntityAsync<TableEntity>("kept", "head")).Value.GetInt32("Count");

    private static async Task AgainWhileAwayAsync(Func<Task> act)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception e) when (StorageFault.IsOutage(e) && tried < 50)
            {
                await Task.Delay(Breaker.Rest / 10);
            }
        }
    }
}
