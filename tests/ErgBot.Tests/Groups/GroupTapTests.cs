using Azure.Data.Tables;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Groups;

/// <summary>The buttons of the group cards, and the same in words.</summary>
public sealed class GroupTapTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";
    private const string Bob = "Bob Okafor";

    [Fact]
    public async Task A_member_mutes_hides_and_shows_their_own_membership()
    {
        await using var bot = await JoinedAsync(Alice);

        Assert.Contains("I won't send you messages of Veterans", await bot.TapsAsync(Alice, "group.mute", Veterans), StringComparison.Ordinal);
        Assert.Contains("confidential now", await bot.TapsAsync(Alice, "group.hide", Veterans), StringComparison.Ordinal);
        var mine = await bot.TapsAsync(Alice, "group.mine");
        Assert.Contains("Confidential, muted", mine, StringComparison.Ordinal);
        Assert.Contains("\"Unmute\"", mine, StringComparison.Ordinal);

        Assert.Contains("You'll get messages of Veterans again", await bot.TapsAsync(Alice, "group.unmute", Veterans), StringComparison.Ordinal);
        Assert.Contains("leads can see your name now", await bot.TapsAsync(Alice, "group.reveal", Veterans), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("group.mute")]
    [InlineData("group.unmute")]
    [InlineData("group.hide")]
    [InlineData("group.reveal")]
    [InlineData("group.leave")]
    public async Task Who_is_no_member_changes_nothing_whatever_is_pressed(string verb)
    {
        await using var bot = await JoinedAsync(Alice);
        var before = Rows(bot);

        var data = Veterans;
        data["member"] = WiredBot.ObjectId(Alice);
        Assert.Contains("You weren't in Veterans", await bot.TapsAsync(Bob, verb, data), StringComparison.Ordinal);

        Assert.Equal(before, Rows(bot));
    }

    [Fact]
    public async Task Pressing_join_again_on_a_card_in_a_channel_shows_no_name_that_was_hidden()
    {
        await using var bot = await JoinedAsync(Alice, confidential: true);
        var before = Rows(bot);

        Assert.Contains("already, confidentially", await bot.TapsAsync(Alice, "group.join", Veterans), StringComparison.Ordinal);

        Assert.Equal(before, Rows(bot));
    }

    [Theory]
    [InlineData("mute the veterans group", "I won't send you messages of Veterans")]
    [InlineData("unmute the veterans group", "It was like that already")]
    [InlineData("I get too many messages from the veterans", "I won't send you messages of Veterans")]
    [InlineData("mute", "My groups")]
    [InlineData("search groups caregivers", "Raising children")]
    public async Task In_words_it_is_the_same(string text, string answer)
    {
        await using var bot = await JoinedAsync(Alice);
        await bot.SaysAsync(Alice, text);
        Assert.Contains(answer, bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task Muting_in_a_channel_is_between_the_person_and_the_bot()
    {
        await using var bot = await JoinedAsync(Alice);
        await bot.InstallsAsync(Alice);
        await bot.SaysInChannelAsync(Alice, "mute the veterans group");
        Assert.Contains("I won't send you messages of Veterans", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Contains("between you and me", Assert.Single(bot.SaidIn(WiredBot.Channel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_can_be_searched_and_filtered_and_in_a_channel_it_is_everybodys()
    {
        await using var bot = await JoinedAsync(Alice);
        await bot.SaysInChannelAsync(Alice, "which groups are there?");
        var posted = Assert.Single(bot.SaidIn(WiredBot.Channel));
        Assert.DoesNotContain("You're in it", posted, StringComparison.Ordinal);
        Assert.DoesNotContain("\"filter\",", posted, StringComparison.Ordinal);

        Assert.Equal(["Veterans"], Shown(await bot.TapsAsync(Alice, "group.list", new() { ["filter"] = "mine" })));
        Assert.Empty(Shown(await bot.TapsAsync(Bob, "group.list", new() { ["filter"] = "mine" })));
        Assert.Equal(["Parents"], Shown(await bot.TapsAsync(Bob, "group.list", new() { ["search"] = "caregivers" })));
        Assert.Equal(6, Shown(await bot.TapsAsync(Bob, "group.list", [])).Count);
        Assert.Contains("no group like that", await bot.TapsAsync(Bob, "group.list", new() { ["search"] = "stamps" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_group_cannot_be_joined_by_an_old_card_or_in_words()
    {
        await using var bot = await WiredBot.StartAsync(azurite);
        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "no" });
        var row = await SeededAsync(bot);
        row["State"] = "Closed";
        await bot.Tables.Groups.UpdateEntityAsync(row, row.ETag);

        Assert.Contains("is closed", await bot.TapsAsync(Alice, "group.join", Veterans), StringComparison.Ordinal);
        await UntilAsync(async () => Shown(await bot.TapsAsync(Alice, "group.list", [])).Count == 5);
        await bot.SaysAsync(Alice, "join the veterans group");
        Assert.Contains("This group is closed", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Equal(6, Shown(await bot.TapsAsync(Alice, "group.list", new() { ["filter"] = "all" })).Count);
        Assert.DoesNotContain(bot.Tables.Groups.Query<TableEntity>(), member => member.RowKey.StartsWith("member:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_is_shown_without_storage_too()
    {
        var transport = new FaultingTransport();
        await using var bot = await WiredBot.StartAsync(azurite, settings: null, transport);
        transport.IsDown = true;
        Assert.Equal(6, Shown(await bot.TapsAsync(Alice, "group.list", [])).Count);
        Assert.Contains("try again", await bot.TapsAsync(Alice, "group.list", new() { ["filter"] = "mine" }), StringComparison.Ordinal);
    }

    private static JObject Veterans => new() { ["group"] = "veterans" };

    /// <summary>The veterans' row, as the bot writes it when it starts.</summary>
    private static async Task<TableEntity> SeededAsync(WiredBot bot)
    {
        var stores = new GroupStores(bot.Tables);
        await stores.SeedAsync();
        return (await bot.Tables.Groups.GetEntityAsync<TableEntity>("directory", "group:veterans")).Value;
    }

    /// <summary>Until the bot has looked at its groups again.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(12));
        while (!await isSo())
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private static IReadOnlyList<string> Shown(string reply) =>
        [.. JObject.Parse(reply).SelectTokens("$..[?(@.verb == 'group.show')].title").Select(title => $"{title}").Distinct()];

    private static IReadOnlyList<string> Rows(WiredBot bot) =>
        [.. bot.Tables.Groups.Query<TableEntity>().Concat(bot.Tables.People.Query<TableEntity>()).Select(row => string.Join('|', row.Where(property => property.Key is not "Timestamp").Select(property => $"{property}")))];

    private async Task<WiredBot> JoinedAsync(string who, bool confidential = false)
    {
        var bot = await WiredBot.StartAsync(azurite);
        await bot.TapsAsync(who, "eligibility", new() { ["administrator"] = "no" });
        await bot.TapsAsync(who, "group.join", new() { ["group"] = "veterans", ["confidential"] = confidential ? "true" : "false" });
        return bot;
    }
}
