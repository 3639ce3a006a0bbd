using Azure.Data.Tables;
using ErgBot.Events;
using ErgBot.Events.Live;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Live;

public sealed class LiveCardsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly EventId _kickOff = EventId.Parse("kick-off");

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly RecordingTeams _teams = new();

    [Fact]
    public async Task However_many_tap_the_posted_card_is_edited_once_in_five_seconds_and_right_then()
    {
        await using var bot = await StartAsync(await azurite.NewTablesAsync());
        var posted = await PostAsync(bot);
        Assert.DoesNotContain(EventTexts.SoFar, WiredBot.Words(posted), StringComparison.Ordinal);

        for (var number = 1; number <= 10; number++)
        {
            await GoAsync(bot, $"Casey Number{number}");
            await Cards(bot).UpdateAsync(_kickOff, default);
        }

        Assert.Empty(_teams.Edited);
        _time.Advance(LiveCards.Pace);
        Assert.Null(await Cards(bot).UpdateAsync(_kickOff, default));
        _time.Advance(LiveCards.Pace);
        Assert.Null(await Cards(bot).UpdateAsync(_kickOff, default));
        var edited = Assert.Single(_teams.Edited);
        Assert.Equal(posted.Id, edited.Id);
        Assert.Contains("10 going", WiredBot.Words(edited), StringComparison.Ordinal);
        Assert.DoesNotContain("You're", WiredBot.Words(edited), StringComparison.Ordinal);

        await GoAsync(bot, "Casey Last");
        await Cards(bot).UpdateAsync(_kickOff, default);
        await GoAsync(bot, "Casey Later");
        Assert.InRange((await Cards(bot).UpdateAsync(_kickOff, default))!.Value, TimeSpan.FromSeconds(1), LiveCards.Pace);
        Assert.Equal(2, _teams.Edited.Count);
    }

    [Fact]
    public async Task Two_instances_edit_a_card_once_between_them()
    {
        var wire = await azurite.NewTablesAsync();
        await using var one = await StartAsync(wire);
        await using var other = await StartAsync(wire);
        await PostAsync(one);
        await GoAsync(other, "Alice Rivera");
        _time.Advance(LiveCards.Pace);

        await Task.WhenAll(Cards(one).UpdateAsync(_kickOff, default), Cards(other).UpdateAsync(_kickOff, default));

        Assert.Single(_teams.Edited);
        Assert.Empty(await StaleAsync(other));
    }

    [Theory]
    [InlineData(nameof(Fate.DiesBefore))]
    [InlineData(nameof(Fate.DiesAfter))]
    public async Task Whatever_step_an_instance_dies_at_another_ones_sweep_finds_the_card(string fate)
    {
        for (var step = 1; step <= 3; step++)
        {
            var wire = await azurite.NewTablesAsync();
            var transport = new FaultingTransport();
            var bot = await StartAsync(wire, transport);
            await PostAsync(bot);
            await GoAsync(bot, "Alice Rivera");
            _time.Advance(LiveCards.Pace);
            transport.Life = _teams.Life = new Life(step, Enum.Parse<Fate>(fate));
            _ = await Record.ExceptionAsync(() => Cards(bot).UpdateAsync(_kickOff, default));
            Assert.True(transport.Life.IsOver);
            await bot.DisposeAsync();
            _teams.Life = null;

            await using var next = await StartAsync(wire);
            _time.Advance(LiveCards.Pace);
            foreach (var id in await StaleAsync(next))
            {
                await Cards(next).UpdateAsync(id, default);
            }

            Assert.Contains("1 going", WiredBot.Words(_teams.Edited[^1]), StringComparison.Ordinal);
            Assert.Empty(await StaleAsync(next));
            _teams.Edited.Clear();
        }
    }

    [Fact]
    public async Task A_card_that_was_deleted_is_forgotten_and_the_tenth_before_last_stays_as_it_is()
    {
        await using var bot = await StartAsync(await azurite.NewTablesAsync());
        for (var posted = 0; posted <= LiveCardStore.MostCards; posted++)
        {
            await PostAsync(bot);
        }

        Assert.Equal(LiveCardStore.MostCards, Rows(bot, "card:").Count);
        await GoAsync(bot, "Alice Rivera");
        _time.Advance(LiveCards.Pace);
        _teams.RefusesEdits = true;
        await Cards(bot).UpdateAsync(_kickOff, default);

        Assert.Empty(Rows(bot, "card:"));
    }

    [Fact]
    public async Task Where_a_card_stands_is_stored_sealed_and_no_longer_than_the_event_lasts()
    {
        await using var bot = await StartAsync(await azurite.NewTablesAsync());
        await PostAsync(bot);
        Assert.DoesNotContain("thread.tacv2", string.Join(' ', Rows(bot, "card:").SelectMany(row => row.Select(property => property.Value))), StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromDays(10));
        Assert.Equal([_kickOff], await StaleAsync(bot));
        await Cards(bot).UpdateAsync(_kickOff, default);
        Assert.Contains("over", WiredBot.Words(_teams.Edited[^1]), StringComparison.Ordinal);
        Assert.Empty(await StaleAsync(bot));

        Assert.Empty(Rows(bot, "card:").Concat(Rows(bot, "live")));
    }

    private Task<WiredBot> StartAsync(ErgBot.Storage.StorageWire wire, FaultingTransport? transport = null) =>
        WiredBot.StartAsync(azurite, wire, transport: transport, teams: _teams, time: _time);

    private async Task<Activity> PostAsync(WiredBot bot)
    {
        await bot.SaysInChannelAsync("Alice Rivera", "when is the kick-off?");
        return _teams.Sent[^1];
    }

    private static Task<string> GoAsync(WiredBot bot, string who) => bot.TapsAsync(who, RsvpAction.Verb, new RsvpAction(_kickOff, RsvpAnswer.Going).ToData());

    private static LiveCards Cards(WiredBot bot) => bot.Services.GetRequiredService<LiveCards>();

    private static async Task<IReadOnlyList<EventId>> StaleAsync(WiredBot bot) =>
        await Cards(bot).FindStaleAsync(await bot.Services.GetRequiredService<EventStore>().GlanceAsync(default), default);

    private static List<TableEntity> Rows(WiredBot bot, string prefix) =>
        [.. bot.Tables.Events.Query<TableEntity>(row => row.PartitionKey == "kick-off").Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal))];
}
