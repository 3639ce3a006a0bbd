using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Tests.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Conversation;

/// <summary>"My data" and "Forget me", on the bot as it is wired.</summary>
public sealed class PersonalDataTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Alice = "Alice Rivera";
    private const string Bob = "Bob Okafor";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_that_is_stored_is_shown_readable_and_as_json_and_nothing_of_anybody_else()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        await LiveAsync(bot, Alice);
        await bot.TapsAsync(Bob, "eligibility", new() { ["administrator"] = "no" });
        await bot.TapsAsync(Bob, "group.join", new() { ["group"] = "women" });

        var shown = await bot.TapsAsync(Alice, "data.show");
        foreach (var fact in new[] { "Veterans: confidentially", "LGBTQ: the leads see your name", "Employee Resource Groups Kick-Off: Going", "The address of our chat", "you are not an administrator", "What we spoke of last", "that I have welcomed you", "to hear of the event for administrators" })
        {
            Assert.Contains(fact, shown.Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Women", shown, StringComparison.Ordinal);
        var json = JObject.Parse((string)JObject.Parse(await bot.TapsAsync(Alice, "data.json"))["value"]!.SelectToken("$..inlines[0].text")!);
        Assert.Equal(["dialogs", "events", "groups", "person"], json.Properties().Select(part => part.Name).Order());
        Assert.Equal(2, json["groups"]!.Count());
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task What_was_asked_in_vain_is_shown_and_erased_in_words_too()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        foreach (var who in new[] { Alice, Bob })
        {
            await bot.KeepUnansweredAsync(who, "translate my dissertation into Klingon");
        }

        await bot.SaysAsync(Alice, "what do you store about me?");
        Assert.Contains("Klingon", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        await bot.SaysAsync(Alice, "please forget me");
        Assert.Contains("Shall I forget you?", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Equal(2, Rows(bot).Count(row => row.StartsWith("2018-05 ", StringComparison.Ordinal)));

        await bot.TapsAsync(Alice, "data.forget.sure");
        await bot.ForgetDueAsync();

        Assert.Single(Rows(bot), row => row.StartsWith("2018-05 ", StringComparison.Ordinal));
        Assert.Contains("I keep nothing about you", await bot.TapsAsync(Alice, "data.show"), StringComparison.Ordinal);
        Assert.Contains("Klingon", await bot.TapsAsync(Bob, "data.show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_whom_nothing_is_stored_nothing_is_shown()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);

        Assert.Contains("I keep nothing about you", await bot.TapsAsync(Bob, "data.show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_forgotten_leaves_no_row_and_no_seat_and_can_begin_anew()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        await LiveAsync(bot, Bob);
        var (bobs, seats) = (Rows(bot), Going(bot));
        await LiveAsync(bot, Alice);
        Assert.True(Rows(bot).Count > bobs.Count);
        Assert.Equal(seats + 1, Going(bot));

        Assert.Contains("Shall I forget you?", await bot.TapsAsync(Alice, "data.forget"), StringComparison.Ordinal);
        await bot.ForgetDueAsync();
        Assert.True(Rows(bot).Count > bobs.Count);

        Assert.Contains("I'm forgetting you", await bot.TapsAsync(Alice, "data.forget.sure"), StringComparison.Ordinal);
        await bot.ForgetDueAsync();
        Assert.Equal(bobs, Rows(bot));
        Assert.Equal(seats, Going(bot));

        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "no" });
        Assert.Contains("You've joined", await bot.TapsAsync(Alice, "group.join", new() { ["group"] = "veterans" }), StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task The_press_itself_stores_no_address_anew()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        await bot.InstallsAsync(Alice);

        // All is erased before the turn is over.
        bot.Teams.RefusesEdits = true;
        bot.Teams.AfterSending = () => bot.ForgetDueAsync().GetAwaiter().GetResult();
        await bot.SubmitsAsync(Alice, WiredBot.PrivateChat(Alice), new JObject { ["verb"] = "data.forget.sure" });

        Assert.Contains("I'm forgetting you", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Empty(Rows(bot));
    }

    [Fact]
    public async Task A_membership_that_a_crash_left_half_written_is_erased_too()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "no" });
        await bot.TapsAsync(Alice, "group.join", new() { ["group"] = "veterans" });
        foreach (var row in bot.Tables.People.Query<TableEntity>())
        {
            bot.Tables.People.DeleteEntity(row.PartitionKey, row.RowKey);
        }

        await bot.TapsAsync(Alice, "data.forget.sure");
        await bot.ForgetDueAsync();

        Assert.Empty(Rows(bot));
    }

    [Fact]
    public async Task Who_is_not_staff_any_more_can_still_see_and_erase_what_is_theirs()
    {
        var wire = await azurite.NewTablesAsync();
        await using (var before = await WiredBot.StartAsync(azurite, wire))
        {
            await LiveAsync(before, Alice);
        }

        await using var bot = await WiredBot.StartAsync(azurite, wire, new() { ["StaffRoll:StaffFile"] = _folder.Write("staff.csv", WiredBot.ObjectId(Bob)) });
        Assert.Contains("staff roll", await bot.TapsAsync(Alice, "group.mine"), StringComparison.Ordinal);
        Assert.Contains("Veterans", await bot.TapsAsync(Alice, "data.show"), StringComparison.Ordinal);
        await bot.TapsAsync(Alice, "data.forget.sure");
        await bot.ForgetDueAsync();
        Assert.Empty(Rows(bot));
    }

    [Fact]
    public async Task Who_removed_the_bot_is_forgotten_after_thirty_days_and_not_before()
    {
        var wire = await azurite.NewTablesAsync();
        await using (var bot = await WiredBot.StartAsync(azurite, wire))
        {
            await LiveAsync(bot, Alice);
            await LiveAsync(bot, Bob);
            await bot.InstallsAsync(Alice, "remove");
            await bot.InstallsAsync(Bob, "remove");
            await bot.InstallsAsync(Bob);
        }

        await using (var early = await WiredBot.StartAsync(azurite, wire, new() { ["Clock:StartAt"] = "2018-06-13T08:00:00-04:00" }))
        {
            await early.NightAsync("removed-people", "2018-06-13");
            await early.ForgetDueAsync();
            Assert.Contains("Veterans", await early.TapsAsync(Alice, "data.show"), StringComparison.Ordinal);
        }

        await using var late = await WiredBot.StartAsync(azurite, wire, new() { ["Clock:StartAt"] = "2018-06-14T04:00:00-04:00" });
        await late.NightAsync("removed-people", "2018-06-14");
        await late.ForgetDueAsync();
        Assert.Contains("I keep nothing about you", await late.TapsAsync(Alice, "data.show"), StringComparison.Ordinal);
        Assert.Contains("Veterans", await late.TapsAsync(Bob, "data.show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_storage_is_away_nobody_is_told_that_they_are_forgotten()
    {
        var transport = new FaultingTransport();
        await using var bot = await WiredBot.StartAsync(azurite, settings: null, transport);
        await LiveAsync(bot, Alice);
        transport.IsDown = true;

        Assert.Contains("try again", await bot.TapsAsync(Alice, "data.forget.sure"), StringComparison.Ordinal);
        Assert.Contains("try again", await bot.TapsAsync(Alice, "data.show"), StringComparison.Ordinal);
    }

    [Fact]
    public void Much_data_comes_in_parts_that_fit_a_card()
    {
        var facts = new Dictionary<string, IReadOnlyList<PersonalFact>> { ["groups"] = [.. Enumerable.Range(0, 400).Select(number => new PersonalFact("Group", $"\"Group\" number {number}: confidentially"))] };
        var json = PersonalData.ToJson(facts);
        var parts = Enumerable.Range(0, (json.Length / 8_000) + 1).Select(part => PersonalDataCard.Json(json, part).Card.ToJson()).ToList();

        Assert.All([.. parts, PersonalDataCard.For(facts).Card.ToJson()], card => Assert.InRange(card.Length, 1, 28_000));
        Assert.Equal(json, string.Concat(parts.Select(card => (string)JObject.Parse(card).SelectToken("$..inlines[0].text")!)));
        Assert.All(parts[..^1], card => Assert.Contains("Next part", card, StringComparison.Ordinal));
        Assert.DoesNotContain("Next part", parts[^1], StringComparison.Ordinal);
        Assert.Equal(parts[^1], PersonalDataCard.Json(json, int.MaxValue).Card.ToJson());
    }

    /// <summary>Something in every place where something can be.</summary>
    private static async Task LiveAsync(WiredBot bot, string who)
    {
        await bot.InstallsAsync(who);
        await bot.TapsAsync(who, "eligibility", new() { ["administrator"] = "no" });
        await bot.TapsAsync(who, "eligibility.fall-event", new() { ["tell"] = "yes" });
        await bot.TapsAsync(who, "group.join", new() { ["group"] = "veterans", ["confidential"] = "true" });
        await bot.TapsAsync(who, "group.join", new() { ["group"] = "lgbtq" });
        await bot.TapsAsync(who, "rsvp", new() { ["event"] = "kick-off", ["answer"] = "going" });
        await bot.SaysAsync(who, "join the parents group");
    }

    /// <summary>All rows that stand for people, of any table; wishes to be forgotten, which go by themselves, are not among them.</summary>
    private static List<string> Rows(WiredBot bot) =>
    [
        .. new[] { bot.Tables.People, bot.Tables.Groups, bot.Tables.Events, bot.Tables.Questions, bot.Tables.Dialogs }
            .SelectMany(table => table.Query<TableEntity>())
            .Where(row => row.PartitionKey is not ("directory" or "erasing") && row.RowKey != "event")
            .Select(row => $"{row.PartitionKey} {row.RowKey}")
            .Order(StringComparer.Ordinal),
    ];

    private static int Going(WiredBot bot) => bot.Tables.Events.GetEntity<TableEntity>("kick-off", "event").Value.GetInt32("Going")!.Value;
}
