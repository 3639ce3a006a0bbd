using Azure.Data.Tables;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Conversation;

/// <summary>Talks of several turns: what is said next is understood from what was said before, and from nothing else.</summary>
public sealed class ConversationTests(ConversationTests.OneBot one, AzuriteFixture azurite) : IClassFixture<ConversationTests.OneBot>, IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";
    private const string Bob = "Bob Okafor";

    /// <summary>What Alice says, and after a colon what she then sees; one talk a case.</summary>
    [Theory]
    [InlineData("when is the kick-off?: Wednesday, May 23", "and where?: is at Putnam Avenue", "what about parking: parking", "count me in: You're going", "who can come?: all staff members")]
    [InlineData("where is the kick-off?: is at Putnam", "what time?: 3:15", "how long is it?: 5:00 PM", "and who hosts it: Human Resources", "thanks!: welcome", "where is it?: is at Putnam")]
    [InlineData("when is teh kickof?: May 23", "and wehre is it?: is at Putnam", "wat about prking?: parking", "and snaks?: food")]
    [InlineData("is there a group for veterans?: armed forces", "and for parents?: Raising children", "how about women?: Women's experience", "join it: Are you an administrator?", "no: confidential", "cancel: stopped")]
    [InlineData("tell me about the veterans group: armed forces", "who is in it?: don't tell who is in a group", "how big is it?: no numbers", "and parents?: no numbers", "sign me up for that one: Are you an administrator?", "no: confidential", "no: Join Parents?")]
    [InlineData("tell me about the LGBTQ group: queer", "when does it meet?: doesn't say when", "when is the kick-off?: May 23", "sign me up for it: You're going", "am I signed up?: You're going")]
    [InlineData("join the veterans group: Are you an administrator?", "I'm a teacher: confidential", "who can see that?: storage is sealed, and|confidential", "no: Join Veterans?", "yes: You've joined Veterans", "when does it meet?: doesn't say when")]
    [InlineData("I want to join a group: Which group", "hello: I'm ErgBot|Which group", "who can join?: Any employee|Which group", "veterans: Are you an administrator?", "no thanks: confidential", "join the parents group: confidential", "no: Join Parents?")]
    [InlineData("join the women group: Are you an administrator?", "why?: Are you an administrator?", "I'm a principal: not administrators", "join it: not administrators", "what about administrators?: early fall 2018", "and when?: early fall 2018")]
    [InlineData("hi: I'm ErgBot", "what are employee resource groups?: affinity groups", "why?: Equity and Access", "tell me more: What would you like to know?", "which groups are there?: LGBTQ", "what about veterans?: armed forces")]
    [InlineData("who can join?: Any employee", "what about administrators?: early fall 2018", "why not?: What would you like to know?", "and substitutes?: substitutes", "are you a robot?: a program")]
    [InlineData("how often do the groups meet?: how often", "and where?: where or how often", "is it on zoom?: one can take part online", "when is the kick-off?: May 23", "and where?: is at Putnam")]
    [InlineData("I can't make it: You can't go", "when is it?: May 23", "count me in after all: You're going", "where?: is at Putnam")]
    public async Task A_talk_is_understood_as_people_would(params string[] talk)
    {
        var somebody = string.Join('|', talk);
        foreach (var (says, sees) in talk.Select(turn => turn.Split(": ")).Select(turn => (turn[0], turn[1])))
        {
            var answer = await AnswerToAsync(one.Bot, somebody, says);
            Assert.All(sees.Split('|'), words => Assert.True(answer.Contains(words, StringComparison.Ordinal), $"\"{says}\" brought: {answer}"));
        }

        Assert.Empty(one.Bot.Teams.Faults);
    }

    [Fact]
    public async Task After_some_minutes_what_was_spoken_of_is_forgotten()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var bot = await StartAsync(time: time);
        await bot.SaysAsync(Alice, "how often do the groups meet?");
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.Contains("groups will meet", await AnswerToAsync(bot, Alice, "and when?"), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.Contains("groups will meet", await AnswerToAsync(bot, Alice, "and when?"), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(6));
        Assert.Contains("May 23", await AnswerToAsync(bot, Alice, "when?"), StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task Once_forgotten_it_leaves_no_row_as_soon_as_something_else_is_said()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var bot = await StartAsync(time: time);
        await bot.SaysAsync(Alice, "tell me about the veterans group");
        Assert.Single(bot.Tables.Dialogs.Query<TableEntity>());
        time.Advance(TimeSpan.FromMinutes(6));
        await bot.SaysAsync(Alice, "hello");
        Assert.Empty(bot.Tables.Dialogs.Query<TableEntity>());
    }

    [Fact]
    public async Task A_talk_goes_on_with_another_instance_and_after_a_restart()
    {
        var wire = await azurite.NewTablesAsync();
        await using var one = await WiredBot.StartAsync(azurite, wire);
        await one.SaysAsync(Alice, "tell me about the veterans group");
        await using var other = await WiredBot.StartAsync(azurite, wire);
        Assert.Contains("will meet", await AnswerToAsync(other, Alice, "when does it meet?"), StringComparison.Ordinal);
        Assert.Contains("Are you an administrator?", await AnswerToAsync(one, Alice, "join it"), StringComparison.Ordinal);
        await AnswerToAsync(other, Alice, "no");
        await AnswerToAsync(one, Alice, "no");
        Assert.Contains("You've joined Veterans", await AnswerToAsync(other, Alice, "yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_spoken_of_is_written_once_after_the_answer_and_not_again_for_the_same()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        await bot.SaysAsync(Alice, "hello");
        transport.Forget();
        var writesBefore = -1;
        bot.Teams.AfterSending = () => writesBefore = transport.Writes.Count;

        await bot.SaysAsync(Alice, "who can join?");
        Assert.Equal(0, writesBefore);
        Assert.Single(transport.Writes);
        await bot.SaysAsync(Alice, "who can join?");
        await bot.SaysAsync(Alice, "who may join a group");
        await bot.SaysAsync(Alice, "thanks");
        Assert.Single(transport.Writes);
        await bot.SaysAsync(Alice, "and what about administrators?");
        Assert.Equal(2, transport.Writes.Count);
    }

    [Fact]
    public async Task What_is_stored_of_a_talk_is_sealed()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Alice, "tell me about the veterans group");

        var row = Assert.Single(bot.Tables.Dialogs.Query<TableEntity>());
        Assert.All(new[] { "eterans", "about-one-group", "Talk", "Alice" }, word => Assert.DoesNotContain(word, string.Join('|', row.Select(property => property.Value)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_is_answered_though_storage_cannot_take_what_was_spoken_of()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        transport.LoseAnswers(writes: 100);
        Assert.Contains("Any employee", await AnswerToAsync(bot, Alice, "who can join?"), StringComparison.Ordinal);
        transport.LoseAnswers(writes: 0);
        bot.Teams.AfterSending = () => transport.IsDown = true;
        Assert.Contains("May 23", await AnswerToAsync(bot, Alice, "when is the kick-off?"), StringComparison.Ordinal);
        Assert.Contains("Putnam", await AnswerToAsync(bot, Alice, "where is the kick-off?"), StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Faults);
    }

    [Theory]
    [InlineData("ask", "topic", "group-meetings", "and when?", "groups will meet")]
    [InlineData("group.show", "group", "veterans", "join it", "Are you an administrator?")]
    public async Task What_is_pressed_in_private_is_spoken_of_too(string verb, string name, string value, string says, string sees)
    {
        await using var bot = await StartAsync();
        var press = bot.Message(Alice, WiredBot.PrivateChat(Alice), "personal", null);
        press.Type = ActivityTypes.Invoke;
        press.Name = "adaptiveCard/action";
        press.Value = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JObject { [name] = value } } };
        Assert.Equal(200, (await bot.TurnAsync(press))?.Status);
        Assert.Contains(sees, await AnswerToAsync(bot, Alice, says), StringComparison.Ordinal);

        await bot.SubmitsAsync(Bob, WiredBot.PrivateChat(Bob), new JObject { ["verb"] = verb, [name] = value });
        Assert.Contains(sees, await AnswerToAsync(bot, Bob, says), StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task What_is_pressed_in_a_channel_is_spoken_of_nowhere()
    {
        await using var bot = await StartAsync();
        await bot.TapsAsync(Alice, "ask", new() { ["topic"] = "group-meetings" });
        Assert.Empty(bot.Tables.Dialogs.Query<TableEntity>());
        await bot.SaysInChannelAsync(Bob, "when?");
        Assert.Contains("May 23", bot.SaidIn(WiredBot.Channel)[^1], StringComparison.Ordinal);
        Assert.Contains("May 23", await AnswerToAsync(bot, Alice, "when?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_a_talk_belongs_to_its_thread_and_to_nobody_in_it()
    {
        const string OtherThread = "19:channel@thread.tacv2;messageid=2";
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var bot = await StartAsync(time: time);
        await bot.SaysInChannelAsync(Alice, "how often do the groups meet?");
        await bot.TurnAsync(bot.Message(Alice, OtherThread, "channel", "when?"));
        Assert.Contains("May 23", bot.SaidIn(OtherThread)[^1], StringComparison.Ordinal);
        await bot.SaysInChannelAsync(Bob, "and when?");
        Assert.Contains("groups will meet", bot.SaidIn(WiredBot.Channel)[^1], StringComparison.Ordinal);
        Assert.Contains("May 23", await AnswerToAsync(bot, Alice, "when?"), StringComparison.Ordinal);
        Assert.Single(bot.Tables.Dialogs.Query<TableEntity>()); // Alice's own chat

        time.Advance(TimeSpan.FromMinutes(6));
        await bot.SaysInChannelAsync(Bob, "when?");
        Assert.Contains("May 23", bot.SaidIn(WiredBot.Channel)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_what_is_personal_is_not_spoken_of_for_the_others()
    {
        await using var bot = await StartAsync();
        await bot.SaysInChannelAsync(Alice, "join the veterans group");
        await bot.SaysInChannelAsync(Bob, "when?");
        await bot.SaysInChannelAsync(Bob, "who is in it?");
        Assert.All(bot.SaidIn(WiredBot.Channel), said => Assert.DoesNotContain("eterans", said, StringComparison.Ordinal));
        Assert.Contains("May 23", bot.SaidIn(WiredBot.Channel)[1], StringComparison.Ordinal);
    }

    private static async Task<string> AnswerToAsync(WiredBot bot, string who, string says)
    {
        var before = bot.SaidTo(who).Count;
        await bot.SaysAsync(who, says);
        return string.Join('\n', bot.SaidTo(who).Skip(before));
    }

    private Task<WiredBot> StartAsync(Dictionary<string, string?>? settings = null, FaultingTransport? transport = null, TimeProvider? time = null) =>
        WiredBot.StartAsync(azurite, settings, transport, time);

    /// <summary>For all talks that need no other settings: the bot learns once, and everybody talks with it in their own chat.</summary>
    public sealed class OneBot : IAsyncLifetime
    {
        private readonly AzuriteFixture _azurite = new();

        internal WiredBot Bot { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await _azurite.InitializeAsync();
            Bot = await WiredBot.StartAsync(_azurite);
        }

        public async Task DisposeAsync()
        {
            await Bot.DisposeAsync();
            await _azurite.DisposeAsync();
        }
    }
}
