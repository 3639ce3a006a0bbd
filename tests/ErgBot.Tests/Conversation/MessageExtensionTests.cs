using Azure.Data.Tables;
using ErgBot.Tests.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Conversation;

public sealed class MessageExtensionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Alice = "Alice Rivera";
    private const string Sam = "Sam Pupil";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("wheelchair", "People with Disabilities")]
    [InlineData("POC", "People of Color")]
    [InlineData("  Women’s ", "Women")]
    [InlineData("armed forces", "Veterans")]
    [InlineData("lgbqt", "LGBTQ")]
    public async Task A_group_is_found_by_other_words_and_in_spite_of_slips(string typed, string expected)
    {
        await using var bot = await StartAsync();

        Assert.Equal(expected, Titles(await AskAsync(bot, Alice, Query("searchGroups", typed)))[0]);
    }

    [Fact]
    public async Task Results_come_in_pages_as_asked()
    {
        await using var bot = await StartAsync();
        var all = Titles(await AskAsync(bot, Alice, Query("searchGroups", "")));

        Assert.Equal(all[2..5], Titles(await AskAsync(bot, Alice, Query("searchGroups", "", skip: 2, count: 3))));
        Assert.Equal(all[5..], Titles(await AskAsync(bot, Alice, Query("searchGroups", "", skip: 5, count: 25))));
        Assert.Contains("Nothing here matches", $"{await AskAsync(bot, Alice, Query("searchGroups", "", skip: 6))}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_staff_finds_nothing()
    {
        await using var bot = await StartAsync(Alice);

        var answer = await AskAsync(bot, Sam, Query("searchGroups", ""));

        Assert.Contains("staff roll", (string?)answer["text"], StringComparison.Ordinal);
        Assert.Empty(answer.SelectTokens("attachments[*]"));
    }

    [Fact]
    public async Task What_is_found_is_the_same_for_everybody()
    {
        await using var bot = await StartAsync();
        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "no" });
        var before = $"{await AskAsync(bot, Sam, Query("searchGroups", ""))}{await AskAsync(bot, Sam, Query("searchEvents", ""))}";
        await bot.TapsAsync(Alice, "group.join", new() { ["group"] = "veterans" });
        await bot.TapsAsync(Alice, "rsvp", new() { ["event"] = "kick-off", ["answer"] = "going" });

        Assert.Equal(before, $"{await AskAsync(bot, Alice, Query("searchGroups", ""))}{await AskAsync(bot, Alice, Query("searchEvents", ""))}");
    }

    [Fact]
    public async Task Without_storage_it_finds_what_was_known_before()
    {
        var transport = new FaultingTransport();
        await using var bot = await WiredBot.StartAsync(azurite, settings: null, transport);
        transport.IsDown = true;

        Assert.Equal(6, Titles(await AskAsync(bot, Alice, Query("searchGroups", ""))).Count);
        Assert.Equal(2, Titles(await AskAsync(bot, Alice, Query("searchEvents", ""))).Count);
        Assert.Empty(bot.Teams.Faults);
    }

    [Theory]
    [InlineData("""{"commandId":"hologram"}""")]
    [InlineData("""{"commandId":"searchGroups","parameters":[{"name":"typed","value":{"a":1}}],"queryOptions":{"skip":-5,"count":-5}}""")]
    [InlineData("""{"commandId":"searchGroups","parameters":[null,{}],"queryOptions":{"skip":2147483647,"count":2147483647}}""")]
    [InlineData("""{"commandId":"searchEvents","parameters":[{"name":"typed","value":"\ud800 %_'\u0000"}]}""")]
    [InlineData("{}")]
    public async Task Nonsense_is_answered_politely(string query)
    {
        await using var bot = await StartAsync();

        Assert.NotNull((await AskAsync(bot, Alice, JObject.Parse(query)))["type"]);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task A_button_that_an_old_client_presses_on_an_inserted_card_is_answered_in_the_pressers_own_chat()
    {
        await using var bot = await StartAsync();
        var press = bot.Message(Alice, WiredBot.Channel, "channel", null);
        press.Type = "invoke";
        press.Name = "composeExtension/onCardButtonClicked";
        press.Value = new JObject { ["verb"] = "rsvp", ["event"] = "kick-off", ["answer"] = "going" };

        Assert.Equal(200, (await bot.TurnAsync(press))!.Status);

        Assert.Contains("You're going", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        Assert.Empty(bot.SaidIn(WiredBot.Channel));
        Assert.Equal(1, bot.Tables.Events.GetEntity<TableEntity>("kick-off", "event").Value.GetInt32("Going"));
    }

    private Task<WiredBot> StartAsync(params IEnumerable<string> staff) => WiredBot.StartAsync(
        azurite,
        settings: staff.Any() ? new() { ["StaffRoll:StaffFile"] = _folder.Write("staff.csv", string.Join('\n', staff.Select(WiredBot.ObjectId))) } : null);

    private static async Task<JToken> AskAsync(WiredBot bot, string who, JObject query)
    {
        var invoke = bot.Message(who, WiredBot.Channel, "channel", null);
        invoke.Type = "invoke";
        invoke.Name = "composeExtension/query";
        invoke.Value = query;
        var response = await bot.TurnAsync(invoke);
        Assert.Equal(200, response?.Status);
        return JObject.FromObject(response!.Body!)["composeExtension"]!;
    }

    private static JObject Query(string command, string typed, int skip = 0, int count = 25) => new()
    {
        ["commandId"] = command,
        ["parameters"] = new JArray(new JObject { ["name"] = "typed", ["value"] = typed }),
        ["queryOptions"] = new JObject { ["skip"] = skip, ["count"] = count },
    };

    private static List<string> Titles(JToken answer) => [.. answer["attachments"]!.Select(result => (string)result["preview"]!["content"]!["title"]!)];
}
