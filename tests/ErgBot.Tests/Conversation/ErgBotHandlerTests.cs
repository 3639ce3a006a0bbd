using System.Net;
using Azure.Data.Tables;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Conversation;

/// <summary>Activities in at the handler, what is said and what is stored out.</summary>
public sealed class ErgBotHandlerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Alice = "Alice Rivera";
    private const string Bob = "Bob Okafor";
    private const string Sam = "Sam Pupil";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_private_question_is_answered_and_begins_no_dialog()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Alice, "when is the kick-off?");
        Assert.Contains("May 23", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        Assert.False(await bot.IsInDialogAsync(Alice));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_channel_question_is_answered_there_without_the_mention()
    {
        await using var bot = await StartAsync();
        await bot.SaysInChannelAsync(Alice, "who can join?");
        Assert.Contains("not an administrator", Assert.Single(bot.SaidIn(WiredBot.Channel)), StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Theory]
    [InlineData("my groups")]
    [InlineData("join the veterans group")]
    [InlineData("leave the veterans group")]
    [InlineData("count me in")]
    public async Task What_concerns_one_person_is_told_in_their_own_chat_and_the_channel_hears_the_same_whoever_asks(string text)
    {
        await using var bot = await StartAsync(StaffAre(Alice, Bob));
        await JoinAsync(bot, Alice);
        await bot.InstallsAsync(Alice);
        bot.Teams.Sent.Clear();

        await bot.SaysInChannelAsync(Alice, text);
        Assert.Single(bot.SaidTo(Alice));
        await bot.SaysInChannelAsync(Sam, text);
        Assert.Contains("staff roll", Assert.Single(bot.SaidTo(Sam)), StringComparison.Ordinal);
        bot.Teams.OpensChats = false;
        await bot.SaysInChannelAsync(Bob, text);
        Assert.Empty(bot.SaidTo(Bob));

        var inChannel = bot.SaidIn(WiredBot.Channel);
        Assert.Equal(3, inChannel.Count);
        Assert.Single(inChannel.Distinct());
        Assert.DoesNotContain("eterans", inChannel[0], StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Theory]
    [InlineData("when is the kick-off?")]
    [InlineData("which groups are there?")]
    [InlineData("tell me about the veterans group")]
    [InlineData("I'm a principal")]
    [InlineData("what is the wifi password")]
    public async Task A_question_in_a_channel_is_answered_alike_whoever_asks(string text)
    {
        await using var bot = await StartAsync(StaffAre(Alice, Bob));
        await JoinAsync(bot, Alice);
        await bot.TapsAsync(Alice, "rsvp", KickOff);

        foreach (var who in new[] { Alice, Bob, Sam })
        {
            await bot.SaysInChannelAsync(who, text);
        }

        var inChannel = bot.SaidIn(WiredBot.Channel);
        Assert.Equal(3, inChannel.Count);
        Assert.Single(inChannel.Distinct());
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Who_removed_the_bot_meanwhile_is_told_how_to_be_reached_and_nothing_breaks()
    {
        await using var bot = await StartAsync();
        await bot.InstallsAsync(Alice);
        bot.Teams.Closed.Add(WiredBot.PrivateChat(Alice));
        await bot.SaysInChannelAsync(Alice, "my groups");
        Assert.Contains("add me", Assert.Single(bot.SaidIn(WiredBot.Channel)), StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Joining_in_words_asks_each_thing_once_and_hears_help_and_wrong_answers_in_between()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Alice, "I want to join a group");
        await bot.SaysAsync(Alice, "the chess club");
        await bot.SaysAsync(Alice, "help");
        await bot.SaysAsync(Alice, "veterans");
        await bot.SaysAsync(Alice, "purple");
        await bot.SaysAsync(Alice, "no");
        await bot.SaysAsync(Alice, "yes");
        await bot.SaysAsync(Alice, "yes");

        Assert.Collection(
            bot.SaidTo(Alice),
            said => Assert.Contains("Which group", said, StringComparison.Ordinal),
            said => Assert.Contains("I didn't find that one", said, StringComparison.Ordinal),
            said => Assert.Contains("my groups", said, StringComparison.Ordinal),
            said => Assert.Contains("Which group", said, StringComparison.Ordinal),
            said => Assert.Contains("Are you an administrator?", said, StringComparison.Ordinal),
            said => Assert.Contains("yes or no", said, StringComparison.Ordinal),
            said => Assert.Contains("confidential", said, StringComparison.Ordinal),
            said => Assert.Contains("Join Veterans, confidentially?", said, StringComparison.Ordinal),
            said => Assert.Contains("You've joined Veterans, confidentially", said, StringComparison.Ordinal));
        Assert.Equal(1, Members(bot));
        Assert.False(await bot.IsInDialogAsync(Alice));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task What_a_lock_screen_shows_of_the_dialog_names_no_group()
    {
        await using var bot = await StartAsync();
        foreach (var text in new[] { "join the veterans group", "no", "yes", "yes", "my groups", "leave the veterans group" })
        {
            await bot.SaysAsync(Alice, text);
        }

        Assert.Equal(6, bot.Teams.Sent.Count);
        Assert.All(bot.Teams.Sent, sent => Assert.DoesNotContain("eterans", sent.Summary ?? sent.Text, StringComparison.Ordinal));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Cancelled_at_any_step_nothing_is_joined()
    {
        await using var bot = await StartAsync();
        string[] steps = ["join the veterans group", "no", "yes"];
        for (var step = 1; step <= steps.Length; step++)
        {
            foreach (var text in steps[..step])
            {
                await bot.SaysAsync(Bob + step, text);
            }

            Assert.True(await bot.IsInDialogAsync(Bob + step));
            await bot.SaysAsync(Bob + step, "cancel");
            Assert.Contains("I've stopped", bot.SaidTo(Bob + step)[^1], StringComparison.Ordinal);
            Assert.False(await bot.IsInDialogAsync(Bob + step));
        }

        Assert.Equal(0, Members(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task An_administrator_by_their_own_word_can_correct_it_where_the_question_said()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Alice, "join the veterans group");
        await bot.SaysAsync(Alice, "yes");
        Assert.Contains("not administrators", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Equal(0, Members(bot));

        await bot.SaysAsync(Alice, "my groups");
        Assert.Contains("I'm not an administrator", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "no" });
        Assert.Contains("You've joined", await bot.TapsAsync(Alice, "group.join", Veterans), StringComparison.Ordinal);
        Assert.Equal(1, Members(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Who_is_on_the_administrators_roll_joins_neither_in_words_nor_by_a_word_of_their_own()
    {
        await using var bot = await StartAsync(new() { ["StaffRoll:AdministratorsFile"] = RollOf(Alice) });
        await bot.SaysAsync(Alice, "join the veterans group");
        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "no", ["group"] = "veterans" });
        Assert.Contains("You are on the administrators' roll", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        Assert.Equal(0, Members(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task An_administrator_does_not_get_a_seat_at_the_kick_off_whether_the_roll_says_so_or_they_do()
    {
        await using var bot = await StartAsync(new() { ["StaffRoll:AdministratorsFile"] = RollOf(Alice) });
        Assert.Contains("except administrators", await bot.TapsAsync(Alice, "rsvp", KickOff), StringComparison.Ordinal);
        await using var withoutRoll = await StartAsync();
        await withoutRoll.TapsAsync(Bob, "eligibility", new() { ["administrator"] = "yes" });
        Assert.Contains("except administrators", await withoutRoll.TapsAsync(Bob, "rsvp", KickOff), StringComparison.Ordinal);
        Assert.Empty(Answers(bot).Concat(Answers(withoutRoll)));
    }

    [Fact]
    public async Task An_event_for_everyone_is_for_administrators_too()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Content"), "*.yaml"))
        {
            _folder.Write(Path.GetFileName(file), File.ReadAllText(file).Replace("audience: everyone-but-administrators", "audience: everyone", StringComparison.Ordinal));
        }

        await using var bot = await StartAsync(new() { ["StaffRoll:AdministratorsFile"] = RollOf(Alice), ["Content:Folder"] = _folder.Path });
        Assert.Contains("You're going", await bot.TapsAsync(Alice, "rsvp", KickOff), StringComparison.Ordinal);
        Assert.Equal(["Going"], Answers(bot));
    }

    [Theory]
    [InlineData("rsvp")]
    [InlineData("group.join")]
    [InlineData("group.mine")]
    [InlineData("eligibility")]
    [InlineData("ask")]
    public async Task Who_is_not_staff_gets_a_polite_no_to_every_button(string verb)
    {
        await using var bot = await StartAsync(StaffAre(Alice));
        var seen = await bot.TapsAsync(Sam, verb, new() { ["event"] = "kick-off", ["answer"] = "going", ["group"] = "veterans", ["administrator"] = "no", ["topic"] = "groups" });
        Assert.Contains("staff roll", seen, StringComparison.Ordinal);
        Assert.Empty(Answers(bot));
        Assert.Equal(0, Members(bot));
        Assert.Empty(bot.Tables.People.Query<TableEntity>());
    }

    [Fact]
    public async Task Who_is_not_staff_gets_a_polite_no_in_private_and_no_welcome()
    {
        await using var bot = await StartAsync(StaffAre(Alice));
        await bot.InstallsAsync(Sam);
        await bot.SaysAsync(Sam, "when is the kick-off?");
        Assert.All(bot.SaidTo(Sam), said => Assert.Contains("staff roll", said, StringComparison.Ordinal));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task An_answer_in_words_is_stored_and_changed()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Alice, "count me in");
        Assert.Contains("You're going", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        await bot.SaysAsync(Alice, "I can't make it after all");
        Assert.Contains("You can't go", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Equal(["CannotGo"], Answers(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_submit_in_private_edits_the_pressed_card()
    {
        await using var bot = await StartAsync();
        await bot.SubmitsAsync(Alice, WiredBot.PrivateChat(Alice), Going);
        var edited = Assert.Single(bot.Teams.Edited);
        Assert.Equal("pressed-card", edited.Id);
        Assert.Contains("You're going", WiredBot.Words(edited), StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Sent);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_pressed_card_that_can_not_be_edited_any_more_is_answered_by_a_new_one()
    {
        await using var bot = await StartAsync();
        bot.Teams.RefusesEdits = true;
        await bot.SubmitsAsync(Alice, WiredBot.PrivateChat(Alice), Going);
        Assert.Contains("You're going", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_submit_in_a_channel_is_answered_in_the_pressers_own_chat_and_edits_nothing()
    {
        await using var bot = await StartAsync();
        await bot.SubmitsAsync(Alice, WiredBot.Channel, Going);
        Assert.Empty(bot.Teams.Edited);
        Assert.Empty(bot.SaidIn(WiredBot.Channel));
        Assert.Contains("You're going", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        Assert.Equal(["Going"], Answers(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_submit_in_a_channel_by_somebody_who_is_not_staff_says_nothing_of_it_there()
    {
        await using var bot = await StartAsync(StaffAre(Alice));
        await bot.SubmitsAsync(Sam, WiredBot.Channel, Going);
        Assert.Empty(bot.SaidIn(WiredBot.Channel));
        Assert.Contains("staff roll", Assert.Single(bot.SaidTo(Sam)), StringComparison.Ordinal);
        Assert.Empty(Answers(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_answered_with_404()
    {
        await using var bot = await StartAsync();
        var invoke = bot.Message(Alice, WiredBot.PrivateChat(Alice), "personal", null);
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = "something/else";
        Assert.Equal(404, (await bot.TurnAsync(invoke))?.Status);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Installed_twice_a_person_is_welcomed_once_and_after_removing_again()
    {
        await using var bot = await StartAsync();
        await bot.InstallsAsync(Alice);
        await bot.InstallsAsync(Alice);
        Assert.Single(bot.SaidTo(Alice));
        Assert.NotNull(await bot.AddressOfAsync(Alice));
        await bot.InstallsAsync(Alice, "remove");
        Assert.Null(await bot.AddressOfAsync(Alice));
        await bot.InstallsAsync(Alice);
        Assert.Equal(2, bot.SaidTo(Alice).Count);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_team_is_welcomed_once_and_after_removing_again()
    {
        await using var bot = await StartAsync();
        foreach (var action in new[] { "add", "add", "remove", "add" })
        {
            var install = bot.Message(Alice, WiredBot.Channel, "channel", null);
            install.Type = ActivityTypes.InstallationUpdate;
            install.Action = action;
            await bot.TurnAsync(install);
        }

        Assert.Equal(2, bot.SaidIn(WiredBot.Channel).Count);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_team_is_welcomed_though_the_answer_of_storage_gets_lost()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        var install = bot.Message(Alice, WiredBot.Channel, "channel", null);
        install.Type = ActivityTypes.InstallationUpdate;
        install.Action = "add";
        transport.LoseAnswers(1);
        await bot.TurnAsync(install);
        Assert.Single(bot.SaidIn(WiredBot.Channel));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task With_storage_away_questions_are_answered_and_what_would_be_stored_is_refused_honestly()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        transport.IsDown = true;
        await bot.SaysAsync(Alice, "who can join?");
        Assert.Contains("not an administrator", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        await bot.SaysAsync(Alice, "when is the kick-off?");
        Assert.Contains("May 23", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        await bot.SaysAsync(Alice, "count me in");
        Assert.Contains("try again", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Contains("try again", await bot.TapsAsync(Alice, "rsvp", KickOff), StringComparison.Ordinal);
        await bot.SaysInChannelAsync(Alice, "who can join?");
        Assert.Contains("not an administrator", bot.SaidIn(WiredBot.Channel)[^1], StringComparison.Ordinal);
        await bot.SaysInChannelAsync(Alice, "my groups");
        Assert.Contains("try again", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Equal(2, bot.SaidIn(WiredBot.Channel).Count);
        transport.IsDown = false;
        Assert.Empty(Answers(bot));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Who_is_staff_by_their_account_is_looked_up_once_and_served_also_while_storage_is_away()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(new() { ["StaffRoll:StaffDomains:0"] = TeamsRoster.Domain }, transport);
        await bot.SaysAsync(Bob, "who can join?");
        await bot.SaysAsync(Bob, "who can join?");
        Assert.Equal(1, bot.Teams.Roster.Asked);
        transport.IsDown = true;
        await bot.SaysAsync(Alice, "who can join?");
        Assert.Contains("not an administrator", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task An_answer_that_comes_again_to_another_instance_does_not_answer_the_next_question()
    {
        var wire = await azurite.NewTablesAsync();
        await using var one = await WiredBot.StartAsync(azurite, wire);
        await using var other = await WiredBot.StartAsync(azurite, wire);
        await one.SaysAsync(Alice, "join the veterans group");
        var no = one.Message(Alice, WiredBot.PrivateChat(Alice), "personal", "no");
        await one.TurnAsync(no);
        await other.TurnAsync(no);
        Assert.Empty(other.Teams.Sent);
        await one.SaysAsync(Alice, "yes");
        Assert.Contains("confidentially?", one.SaidTo(Alice)[^1], StringComparison.Ordinal);
        AssertNoFault(other);
    }

    [Fact]
    public async Task A_dialog_stays_where_it_was_while_storage_is_away()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        await bot.SaysAsync(Alice, "join the veterans group");
        transport.LoseAnswers(writes: 100);
        await bot.SaysAsync(Alice, "no");
        Assert.Contains("try again", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Empty(Answers(bot)); // "no" outside of the dialog would be an answer to the kick-off
        transport.LoseAnswers(writes: 0);
        await bot.SaysAsync(Alice, "no");
        Assert.Contains("confidential", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_question_that_was_asked_is_not_followed_by_another_answer_when_its_dialog_can_not_be_stored()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        bot.Teams.AfterSending = () => transport.IsDown = true;
        await bot.SaysAsync(Alice, "join the veterans group");
        Assert.Single(bot.SaidTo(Alice));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_message_that_comes_again_is_answered_once()
    {
        await using var bot = await StartAsync();
        var message = bot.Message(Alice, WiredBot.PrivateChat(Alice), "personal", "who can join?");
        await bot.TurnAsync(message);
        await bot.TurnAsync(message);
        Assert.Single(bot.SaidTo(Alice));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud800 half a character")]
    [InlineData("<script>alert(1)</script> **?**")]
    public async Task Odd_text_is_answered_in_private_and_in_a_channel(string? text)
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Alice, text);
        await bot.TurnAsync(bot.Message(Alice, WiredBot.Channel, "channel", text));
        await bot.SaysAsync(Alice, "join the veterans group");
        await bot.SaysAsync(Alice, text);
        Assert.Equal(3, bot.SaidTo(Alice).Count);
        Assert.Single(bot.SaidIn(WiredBot.Channel));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task A_very_long_text_is_answered()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Alice, string.Concat(Enumerable.Range(0, 40_000).Select(number => $"word{number} ")));
        Assert.Single(bot.SaidTo(Alice));
        AssertNoFault(bot);
    }

    [Theory]
    [InlineData("rsvp", """{}""")]
    [InlineData("rsvp", """{"event":"kick-off"}""")]
    [InlineData("rsvp", """{"event":"kick-off","answer":"perhaps"}""")]
    [InlineData("rsvp", """{"event":{"a":1},"answer":["going"]}""")]
    [InlineData("rsvp", """{"event":"../event","answer":"going"}""")]
    [InlineData("rsvp", """{"event":"no-such-event","answer":"going"}""")]
    [InlineData("event.show", """{"event":7}""")]
    [InlineData("group.show", """{"group":null}""")]
    [InlineData("group.join", """{"group":"no-such-group"}""")]
    [InlineData("group.join", """{"group":"a/b#?"}""")]
    [InlineData("group.leave", """{}""")]
    [InlineData("eligibility", """{"administrator":true}""")]
    [InlineData("eligibility", """{"administrator":"no","group":"no-such-group"}""")]
    [InlineData("ask", """{"topic":"no-such-topic"}""")]
    [InlineData("ask", """{"topic":{}}""")]
    [InlineData("", """{}""")]
    [InlineData("no.such.verb", """{}""")]
    public async Task A_button_with_odd_data_is_answered_and_changes_nothing(string verb, string json)
    {
        await using var bot = await StartAsync();
        Assert.NotEqual("", await bot.TapsAsync(Alice, verb, JObject.Parse(json)));
        Assert.Empty(Answers(bot));
        Assert.Equal(0, Members(bot));
        AssertNoFault(bot);
    }

    [Theory]
    [InlineData("""{"verb":7}""")]
    [InlineData("""{"verb":"no.such.verb"}""")]
    [InlineData("""["rsvp"]""")]
    [InlineData("\"rsvp\"")]
    public async Task A_submit_with_odd_data_is_answered(string json)
    {
        await using var bot = await StartAsync();
        await bot.SubmitsAsync(Alice, WiredBot.PrivateChat(Alice), JToken.Parse(json));
        Assert.Single(bot.SaidTo(Alice));
        AssertNoFault(bot);
    }

    [Fact]
    public async Task Whom_Teams_does_not_name_is_told_so_and_served_nothing_of_their_own()
    {
        await using var bot = await StartAsync();
        var message = bot.Message(Alice, WiredBot.PrivateChat(Alice), "personal", "count me in");
        message.From = null!;
        await bot.TurnAsync(message);
        Assert.Contains("who you are", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        Assert.Empty(Answers(bot));
        AssertNoFault(bot);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_Teams_may_have_taken_is_not_said_twice(bool answered)
    {
        await using var bot = await StartAsync();
        await bot.InstallsAsync(Alice);
        bot.Teams.Sent.Clear();
        bot.Teams.AfterSending = answered
            ? () => throw new ErrorResponseException("Busy") { Response = new HttpResponseMessageWrapper(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable), "") }
            : () => throw new HttpRequestException("The connection broke off (by the test).");
        await bot.SaysInChannelAsync(Alice, "my groups");
        Assert.Single(bot.SaidTo(Alice));
        await bot.SaysAsync(Alice, "who can join?");
        Assert.Equal(2, bot.SaidTo(Alice).Count);
    }

    [Fact]
    public async Task Nothing_of_a_person_is_logged()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport: transport);
        await bot.InstallsAsync(Alice);
        await bot.SaysAsync(Alice, "join the veterans group");
        bot.Teams.Closed.Add(WiredBot.PrivateChat(Alice));
        bot.Teams.OpensChats = false;
        await bot.SaysInChannelAsync(Alice, "my groups");
        transport.IsDown = true;
        await bot.SaysInChannelAsync(Alice, "count me in");

        Assert.NotEqual("", bot.Logged);
        foreach (var personal in new[] { "Alice", WiredBot.ObjectId(Alice), $"29:{Alice}", "eterans", "count me in" })
        {
            Assert.DoesNotContain(personal, bot.Logged, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static JObject Veterans => new() { ["group"] = "veterans" };

    private static JObject KickOff => new() { ["event"] = "kick-off", ["answer"] = "going" };

    private static JObject Going => new() { ["verb"] = "rsvp", ["event"] = "kick-off", ["answer"] = "going" };

    private Task<WiredBot> StartAsync(Dictionary<string, string?>? settings = null, FaultingTransport? transport = null) =>
        WiredBot.StartAsync(azurite, settings, transport);

    private Dictionary<string, string?> StaffAre(params IEnumerable<string> people) => new() { ["StaffRoll:StaffFile"] = RollOf(people) };

    private string RollOf(params IEnumerable<string> people) =>
        _folder.Write("roll.csv", string.Join('\n', people.Select(WiredBot.ObjectId).Prepend("id")));

    private static async Task JoinAsync(WiredBot bot, string who)
    {
        await bot.TapsAsync(who, "eligibility", new() { ["administrator"] = "no" });
        await bot.TapsAsync(who, "group.join", Veterans);
        Assert.Equal(1, Members(bot));
    }

    private static int Members(WiredBot bot) => bot.Tables.Groups.Query<TableEntity>(row => row.PartitionKey == "veterans").Count();

    private static string[] Answers(WiredBot bot) =>
        [.. bot.Tables.Events.Query<TableEntity>().Where(row => row.RowKey.StartsWith("rsvp:", StringComparison.Ordinal)).Select(row => row.GetString("Answer"))];

    private static void AssertNoFault(WiredBot bot) => Assert.Empty(bot.Teams.Faults);
}
