using Azure.Data.Tables;
using ErgBot.Storage;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Groups;

/// <summary>The night after the rolls have changed, on the bot as it is wired.</summary>
public sealed class PlaceSweepTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Alice = "Alice Rivera";
    private const string Bob = "Bob Okafor";
    private const string Job = "people-change";
    private const string Monday = "2018-05-14";
    private const string Tuesday = "2018-05-15";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_becomes_an_administrator_loses_memberships_and_the_seat_and_is_told_kindly()
    {
        var wire = await azurite.NewTablesAsync();
        await LiveAsync(wire, Staff(Alice, Bob, "Cleo"));

        await using var bot = await WiredBot.StartAsync(azurite, wire, Settings(Staff(Alice, Bob, "Cleo"), administrators: [Alice]));
        await bot.NightAsync(Job);

        Assert.Equal(["veterans"], Members(bot)); // Bob's
        Assert.Equal(["Going"], Answers(bot));
        Assert.Equal(1, Going(bot));
        var told = Assert.Single(bot.SaidTo(Alice));
        Assert.Contains("You are known to me as an administrator now", told, StringComparison.Ordinal);
        Assert.DoesNotContain("eterans", told, StringComparison.Ordinal);
        Assert.DoesNotContain("omen", told, StringComparison.Ordinal);
        Assert.Empty(bot.SaidTo(Bob));
        await bot.TapsAsync(Alice, "group.mine");
        Assert.Contains("You aren't in a group", await bot.TapsAsync(Alice, "group.mine"), StringComparison.Ordinal);

        // Nothing more to take, nothing more to tell.
        await bot.NightAsync(Job, Tuesday);
        Assert.Single(bot.SaidTo(Alice));
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task Who_leaves_the_staff_roll_loses_everything_also_a_seat_that_was_pressed_from_a_channel_alone()
    {
        var wire = await azurite.NewTablesAsync();
        await LiveAsync(wire, Staff(Alice, Bob, "Cleo", "Dan", "Eve"));
        await using (var before = await WiredBot.StartAsync(azurite, wire, Settings(Staff(Alice, Bob, "Cleo", "Dan", "Eve"))))
        {
            // No row of people knows Cleo: a press in a channel leaves none.
            await before.TapsAsync("Cleo", "rsvp", new() { ["event"] = "kick-off", ["answer"] = "going" });
            Assert.Equal(3, Going(before));
        }

        await using var bot = await WiredBot.StartAsync(azurite, wire, Settings(Staff(Bob, "Dan", "Eve")));
        await bot.NightAsync(Job);

        Assert.Equal(["veterans"], Members(bot));
        Assert.Equal(1, Going(bot));
        Assert.Contains("I can't find you on the district's staff roll any more", Assert.Single(bot.SaidTo(Alice)), StringComparison.Ordinal);
        Assert.Empty(bot.SaidTo("Cleo"));
    }

    [Fact]
    public async Task Without_a_roll_ones_own_word_counts_in_the_night_too()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        await JoinAsync(bot, Alice, "veterans");
        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "yes" });
        Assert.Equal(["veterans"], Members(bot));

        await bot.NightAsync(Job);

        Assert.Empty(Members(bot));
    }

    [Fact]
    public async Task An_event_for_everybody_is_an_administrators_too()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Content"), "*.yaml"))
        {
            _folder.Write(Path.GetFileName(file), File.ReadAllText(file).Replace("audience: everyone-but-administrators", "audience: everyone", StringComparison.Ordinal));
        }

        await using var bot = await WiredBot.StartAsync(azurite, settings: new() { ["Content:Folder"] = _folder.Path });
        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "yes" });
        await bot.TapsAsync(Alice, "rsvp", new() { ["event"] = "kick-off", ["answer"] = "going" });

        await bot.NightAsync(Job);

        Assert.Equal(1, Going(bot));
        Assert.Empty(bot.SaidTo(Alice));
    }

    [Fact]
    public async Task A_staff_list_that_has_shrunk_by_more_than_half_takes_nothing_and_is_warned_of_until_it_is_said_to_be_meant()
    {
        var wire = await azurite.NewTablesAsync();
        var all = Staff(Alice, Bob, "Cleo", "Dan", "Eve", "Fay", "Gus");
        await LiveAsync(wire, all);
        await using (var before = await WiredBot.StartAsync(azurite, wire, Settings(all)))
        {
            await before.NightAsync(Job, Monday);
        }

        await using (var shrunk = await WiredBot.StartAsync(azurite, wire, Settings(Staff(Bob, "Cleo", "Dan"))))
        {
            await shrunk.NightAsync(Job, Tuesday);
            Assert.Equal(3, Members(shrunk).Count);
            Assert.Contains("StaffRoll:MeantToShrink", shrunk.Logged, StringComparison.Ordinal);
            await shrunk.NightAsync(Job, "2018-05-16");
            Assert.Equal(3, Members(shrunk).Count);
        }

        await using var meant = await WiredBot.StartAsync(azurite, wire, new(Settings(Staff(Bob, "Cleo", "Dan"))) { ["StaffRoll:MeantToShrink"] = "true" });
        await meant.NightAsync(Job, "2018-05-17");
        Assert.Equal(["veterans"], Members(meant));
    }

    [Fact]
    public async Task Nobody_loses_anything_when_more_than_half_of_the_people_would()
    {
        var wire = await azurite.NewTablesAsync();
        await using (var before = await WiredBot.StartAsync(azurite, wire, Settings(Staff(Alice, Bob, "Cleo", "Dan", "Eve"))))
        {
            foreach (var person in new[] { Alice, Bob, "Cleo", "Dan" })
            {
                await JoinAsync(before, person, "women");
            }
        }

        // The list is as long as before: somebody has uploaded another one.
        await using var bot = await WiredBot.StartAsync(azurite, wire, Settings(Staff("Eve", Bob, "Uma", "Vic", "Wim")));
        await bot.NightAsync(Job);

        Assert.Equal(4, Members(bot).Count);
        Assert.Contains("StaffRoll:MeantToShrink", bot.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_takes_nothing()
    {
        var wire = await azurite.NewTablesAsync();
        var roll = Staff(Alice, Bob, "Cleo");
        await LiveAsync(wire, roll);
        await using var bot = await WiredBot.StartAsync(azurite, wire, Settings(roll, administrators: [Alice]));
        await bot.TapsAsync(Bob, "group.mine");
        File.WriteAllText(roll, "half a li");
        await Task.Delay(TimeSpan.FromSeconds(1.1)); // a roll looks at its file once a second

        await bot.NightAsync(Job);

        Assert.Equal(3, Members(bot).Count);
        Assert.Contains("can't be read: nobody loses anything tonight", bot.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_a_team_is_not_leaving_the_district()
    {
        await using var bot = await WiredBot.StartAsync(azurite, Settings(Staff(Alice)));
        await JoinAsync(bot, Alice, "veterans");
        var left = bot.Message(Bob, WiredBot.Channel, "channel", null);
        left.Type = "conversationUpdate";
        left.MembersRemoved = [left.From!, new("29:" + Alice) { AadObjectId = WiredBot.ObjectId(Alice) }];
        left.ChannelData = JObject.Parse("""{"eventType":"teamMemberRemoved","team":{"id":"19:team"}}""");

        await bot.TurnAsync(left);
        await bot.NightAsync(Job);

        Assert.Equal(["veterans"], Members(bot));
        Assert.Empty(bot.Teams.Sent);
    }

    private string Staff(params IEnumerable<string> people) =>
        _folder.Write($"{Guid.NewGuid():N}.csv", string.Join('\n', people.Select(WiredBot.ObjectId).Prepend("id")));

    private Dictionary<string, string?> Settings(string staff, params IEnumerable<string> administrators) => new()
    {
        ["StaffRoll:StaffFile"] = staff,
        ["StaffRoll:AdministratorsFile"] = Staff(administrators.Append("Nobody here")),
    };

    /// <summary>Alice is in two groups and going, Bob in one and going; Alice can be written to.</summary>
    private async Task LiveAsync(StorageWire wire, string staff)
    {
        await using var bot = await WiredBot.StartAsync(azurite, wire, Settings(staff));
        await bot.InstallsAsync(Alice);
        await JoinAsync(bot, Alice, "veterans");
        await JoinAsync(bot, Alice, "women");
        await JoinAsync(bot, Bob, "veterans");
        foreach (var person in new[] { Alice, Bob })
        {
            await bot.TapsAsync(person, "rsvp", new() { ["event"] = "kick-off", ["answer"] = "going" });
        }

        Assert.Equal(3, Members(bot).Count);
        Assert.Equal(2, Going(bot));
    }

    private static async Task JoinAsync(WiredBot bot, string who, string group)
    {
        await bot.TapsAsync(who, "eligibility", new() { ["administrator"] = "no" });
        Assert.Contains("You've joined", await bot.TapsAsync(who, "group.join", new() { ["group"] = group }), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Members(WiredBot bot) =>
        [.. bot.Tables.Groups.Query<TableEntity>().Where(row => row.RowKey.StartsWith("member:", StringComparison.Ordinal)).Select(row => row.PartitionKey)];

    private static IReadOnlyList<string> Answers(WiredBot bot) =>
        [.. bot.Tables.Events.Query<TableEntity>().Where(row => row.RowKey.StartsWith("rsvp:", StringComparison.Ordinal)).Select(row => row.GetString("Answer"))];

    private static int? Going(WiredBot bot) => bot.Tables.Events.GetEntity<TableEntity>("kick-off", "event").Value.GetInt32("Going");
}
