using Azure.Data.Tables;
using ErgBot.Events.Attendees;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Attendees;

public sealed class NeedsTapTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Omar = "Omar Haddad";
    private const string Ann = "Ann Rivera";
    private const string Bob = "Bob Okafor";
    private const string Vegan = "Vegan food, please. And a ramp.";

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Who_comes_says_what_they_need_and_the_organizers_read_it_without_a_name()
    {
        await using var bot = await StartAsync();
        Assert.Contains("Please answer first", await OwnAsync(bot, Ann, "event.needs.save", Vegan), StringComparison.Ordinal);
        Assert.Contains("Food or access needs", await AnswerAsync(bot, Ann, "going"), StringComparison.Ordinal);
        Assert.Contains("Saved.", await OwnAsync(bot, Ann, "event.needs.save", Vegan), StringComparison.Ordinal);
        Assert.Contains(Vegan, await OwnAsync(bot, Ann, "event.needs"), StringComparison.Ordinal);

        var list = await OwnAsync(bot, Omar, "event.needs.list");
        Assert.Contains(Vegan, list, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", list, StringComparison.Ordinal);
        Assert.Contains("Only organizers and the leads", await OwnAsync(bot, Bob, "event.needs.list"), StringComparison.Ordinal);
        Assert.Contains(Vegan, await bot.TapsAsync(Ann, "data.show"), StringComparison.Ordinal);
        Assert.DoesNotContain(Vegan, await bot.TapsAsync(Bob, "data.show"), StringComparison.Ordinal);

        // Sealed, and as long as any other.
        await AnswerAsync(bot, Bob, "maybe");
        await OwnAsync(bot, Bob, "event.needs.save", "x");
        Assert.DoesNotContain("Vegan", string.Join(' ', bot.Tables.Events.Query<TableEntity>().SelectMany(row => row.Select(property => property.Value))), StringComparison.Ordinal);
        Assert.Single(bot.Tables.Events.Query<TableEntity>().Select(row => row.GetString("MarkNeeds")).OfType<string>().Select(stored => stored.Length).Distinct());
    }

    [Fact]
    public async Task It_is_taken_back_and_goes_with_the_answer()
    {
        await using var bot = await StartAsync();
        await AnswerAsync(bot, Ann, "going");
        await OwnAsync(bot, Ann, "event.needs.save", Vegan);
        await AnswerAsync(bot, Ann, "maybe");
        Assert.Equal([Vegan], await AllAsync(bot));
        await AnswerAsync(bot, Ann, "cannot-go");
        Assert.Empty(await AllAsync(bot));
        await AnswerAsync(bot, Ann, "going");
        Assert.Contains("Nothing is kept now", await OwnAsync(bot, Ann, "event.needs.save", ""), StringComparison.Ordinal);
        Assert.Empty(await AllAsync(bot));

        await OwnAsync(bot, Ann, "event.needs.save", Vegan);
        await bot.TapsAsync(Ann, "data.forget.sure");
        await bot.ForgetDueAsync();
        Assert.DoesNotContain(bot.Tables.Events.Query<TableEntity>(), row => row.GetString("MarkNeeds") is not null);
    }

    [Fact]
    public async Task In_the_night_after_the_event_it_is_erased_and_nothing_more_is_taken()
    {
        await using var bot = await StartAsync();
        await AnswerAsync(bot, Ann, "going");
        await OwnAsync(bot, Ann, "event.needs.save", Vegan);
        await bot.NightAsync("old-needs", "1");
        Assert.Equal([Vegan], await AllAsync(bot));
        _time.Advance(TimeSpan.FromDays(10));
        await bot.NightAsync("old-needs", "2");
        Assert.All(bot.Tables.Events.Query<TableEntity>(row => row.PartitionKey == "kick-off"), row => Assert.True(row.GetString("MarkNeeds") is null or ""));
        Assert.Contains("is over", await OwnAsync(bot, Ann, "event.needs.save", Vegan), StringComparison.Ordinal);
        Assert.Contains("You were going", await bot.TapsAsync(Ann, "event.show", new() { ["event"] = "kick-off" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_it_is_shown_in_ones_own_chat_alone()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Ann, "hi");
        await AnswerAsync(bot, Ann, "going");
        await OwnAsync(bot, Ann, "event.needs.save", Vegan);
        Assert.DoesNotContain(Vegan, await bot.TapsAsync(Ann, "event.needs", new() { ["event"] = "kick-off" }), StringComparison.Ordinal);
        Assert.Contains(Vegan, bot.SaidTo(Ann)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_is_said_at_the_field()
    {
        await using var bot = await StartAsync();
        await AnswerAsync(bot, Ann, "going");
        Assert.Contains("in 300 characters", await OwnAsync(bot, Ann, "event.needs.save", new string('x', 301)), StringComparison.Ordinal);
        Assert.Empty(await AllAsync(bot));
    }

    private static async Task<IReadOnlyList<string>> AllAsync(WiredBot bot) =>
        await bot.Services.GetRequiredService<NeedsStore>().EachAsync(EventId.Parse("kick-off"), default).ToListAsync();

    private static Task<string> AnswerAsync(WiredBot bot, string who, string answer) => bot.TapsAsync(who, "rsvp", new() { ["event"] = "kick-off", ["answer"] = answer });

    private static Task<string> OwnAsync(WiredBot bot, string who, string verb, string? needs = null) => bot.TapsAsync(
        who,
        verb,
        needs is null ? new JObject { ["event"] = "kick-off" } : new JObject { ["event"] = "kick-off", ["needs"] = needs },
        on: new Activity { Id = "1", Conversation = new ConversationAccount(id: WiredBot.PrivateChat(who)) });

    private async Task<WiredBot> StartAsync() =>
        await WiredBot.StartAsync(azurite, await azurite.NewTablesAsync(), new() { ["Organizers:0"] = WiredBot.ObjectId(Omar) }, time: _time);
}
