using Azure.Data.Tables;
using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.Groups.Notices;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Groups.Leads;

public sealed class LeadTapTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Ann = "Ann Rivera";
    private const string Bob = "Bob Okafor";
    private const string Cleo = "Cleo Marchetti";
    private const string Omar = "Omar Haddad";
    private const string Olga = "Olga Petrov";

    private static readonly GroupId _veterans = GroupId.Parse("veterans");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Somebody_offers_organizers_hear_of_it_one_decides_and_the_other_learns_who()
    {
        await using var bot = await StartAsync();
        await JoinAsync(bot, Bob);
        Assert.Contains("Nobody leads this group yet", await TapsAsync(bot, Bob, "group.show"), StringComparison.Ordinal);
        var form = await TapsAsync(bot, Bob, "lead.offer");
        Assert.Contains("organizers of the groups will see your name", form, StringComparison.Ordinal);
        Assert.Contains("have your offer", await TapsAsync(bot, Bob, "lead.offer", Data(form, "Send my offer", ("named", "true"))), StringComparison.Ordinal);

        await SendAsync(bot);
        var (omars, olgas) = (bot.SaidTo(Omar)[^1], bot.SaidTo(Olga)[^1]);
        Assert.Contains("Bob Okafor offers to lead Veterans", omars, StringComparison.Ordinal);
        Assert.DoesNotContain("offers", string.Join('|', bot.SaidTo(Ann)), StringComparison.Ordinal);

        Assert.Contains("Appointed", await TapsAsync(bot, Omar, "lead.appoint", Data(omars, "Appoint")), StringComparison.Ordinal);
        Assert.Contains("Omar Haddad has appointed them already", await TapsAsync(bot, Olga, "lead.decline-offer", Data(olgas, "Decline")), StringComparison.Ordinal);

        await SendAsync(bot);
        Assert.Contains("you lead Veterans now", bot.SaidTo(Bob)[^1], StringComparison.Ordinal);
        Assert.Contains("Led by Bob Okafor", await TapsAsync(bot, Cleo, "group.show"), StringComparison.Ordinal);
        await SendAsync(bot);
        Assert.Single(bot.SaidTo(Bob), said => said.Contains("you lead Veterans now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_never_asked_about_being_an_administrator_is_asked_with_buttons_and_goes_on_to_the_offer()
    {
        await using var bot = await StartAsync();
        var asked = await TapsAsync(bot, Bob, "lead.offer");
        Assert.Contains("Are you an administrator?", asked, StringComparison.Ordinal);
        var form = await TapsAsync(bot, Bob, "eligibility", Data(asked, "I'm not an administrator"));
        Assert.Contains("have your offer", await TapsAsync(bot, Bob, "lead.offer", Data(form, "Send my offer")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_instead_that_they_are_an_administrator_comes_no_further_and_hears_what_follows()
    {
        await using var bot = await StartAsync();
        var said = await TapsAsync(bot, Bob, "eligibility", Data(await TapsAsync(bot, Bob, "lead.offer"), "I'm an administrator"));
        Assert.DoesNotContain("Send my offer", said, StringComparison.Ordinal);
        Assert.Contains("end in the coming night", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_organizers_at_the_same_instant_make_one_decision()
    {
        var wire = await azurite.NewTablesAsync();
        await using var one = await StartAsync(wire);
        await using var other = await StartAsync(wire);
        await JoinAsync(one, Bob);
        await TapsAsync(one, Bob, "lead.offer", Data(await TapsAsync(one, Bob, "lead.offer"), "Send my offer"));
        await SendAsync(one);
        var (appoint, decline) = (Data(one.SaidTo(Omar)[^1], "Appoint"), Data(one.SaidTo(Olga)[^1], "Decline"));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).SelectMany(_ => new[] { TapsAsync(one, Omar, "lead.appoint", appoint), TapsAsync(other, Olga, "lead.decline-offer", decline) }));

        Assert.Equal(1, answers.Count(answer => answer.Contains("Appointed. They", StringComparison.Ordinal) || answer.Contains("Declined. They", StringComparison.Ordinal)));
        Assert.Equal(5, answers.Count(answer => answer.Contains("already.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lead_sees_names_that_are_not_confidential_in_their_own_chat_alone_and_every_look_is_counted()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Ann);
        await JoinAsync(bot, Bob);
        await JoinAsync(bot, Cleo, confidential: true);

        var list = await TapsAsync(bot, Ann, "lead.members");
        Assert.Contains(Bob, list, StringComparison.Ordinal);
        Assert.Equal(1, list.Split("\"Ask to lead\"").Length / 2); // Bob alone, on a button and its fallback: Ann leads already.
        Assert.DoesNotContain(Cleo, list, StringComparison.Ordinal);

        var inChannel = await bot.TapsAsync(Ann, "lead.members", Veterans);
        Assert.DoesNotContain(Bob, inChannel, StringComparison.Ordinal);
        Assert.Contains("our own chat", inChannel, StringComparison.Ordinal);
        Assert.Contains(Bob, bot.SaidTo(Ann)[^1], StringComparison.Ordinal);
        Assert.Empty(bot.SaidIn(WiredBot.Channel));

        Assert.Contains("opened 2 times in the last 30 days", await TapsAsync(bot, Omar, "lead.manage"), StringComparison.Ordinal);
        var views = bot.Tables.Groups.Query<TableEntity>().Where(row => row.RowKey.StartsWith("view:", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, views.Count);
        Assert.All(views, view => Assert.DoesNotContain(WiredBot.ObjectId(Ann)[..8], $"{view.RowKey}{view.GetString("Who")}", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nobody_but_a_lead_sees_a_name_not_even_an_organizer()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Ann);
        await JoinAsync(bot, Bob);
        foreach (var who in new[] { Bob, Cleo, Omar })
        {
            Assert.DoesNotContain(Bob, await TapsAsync(bot, who, "lead.members"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Ann, await TapsAsync(bot, Omar, "lead.manage"), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Tables.Groups.Query<TableEntity>(), row => row.RowKey.StartsWith("view:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_come_ten_on_a_page_and_each_once()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Ann);
        var stores = new GroupStores(bot.Tables);
        for (var i = 0; i < 23; i++)
        {
            await stores.Members.JoinAsync(_veterans, new Person(new PersonId(Guid.Parse(WiredBot.Tenant), Guid.NewGuid()), $"Member {i:00}"), confidential: i % 4 == 0, default);
        }

        var seen = new List<string>();
        for (var data = Veterans; ;)
        {
            var page = await TapsAsync(bot, Ann, "lead.members", data);
            var names = JObject.Parse(page).SelectTokens("$..[?(@.type == 'TextRun')].text").Select(text => $"{text}").ToList();
            Assert.InRange(names.Count, 1, 10);
            seen.AddRange(names);
            if (JObject.Parse(page).SelectTokens("$..[?(@.title == 'More')].data").FirstOrDefault() is not JObject more)
            {
                break;
            }

            data = more;
        }

        // 23 less the 6 confidential ones, and the lead, who has their name on the list too.
        Assert.Equal(18, seen.Count);
        Assert.Equal(18, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_lead_asks_a_member_who_says_yes_in_private()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Ann);
        await JoinAsync(bot, Bob);
        await bot.InstallsAsync(Bob);

        Assert.Contains("I've asked them", await TapsAsync(bot, Ann, "lead.ask", await MemberAsync(bot, Bob)), StringComparison.Ordinal);
        await SendAsync(bot);
        Assert.Contains("Ann Rivera asks you to lead Veterans with them", bot.SaidTo(Bob)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("eterans", bot.Teams.Sent[^1].Summary, StringComparison.Ordinal);
        Assert.Contains("asks you to lead", await TapsAsync(bot, Bob, "group.show"), StringComparison.Ordinal);

        Assert.Contains("you lead Veterans now", await TapsAsync(bot, Bob, "lead.accept"), StringComparison.Ordinal);
        await SendAsync(bot);
        Assert.Contains("Bob Okafor leads Veterans now", bot.SaidTo(Ann)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Led by", await TapsAsync(bot, Cleo, "group.show"), StringComparison.Ordinal);
        Assert.Contains("on the group's card now", await TapsAsync(bot, Bob, "lead.show-name"), StringComparison.Ordinal);
        Assert.Contains("Led by Bob Okafor", await TapsAsync(bot, Cleo, "group.show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confidential_member_cannot_be_picked_not_even_by_their_key()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Ann);
        await JoinAsync(bot, Cleo, confidential: true);
        var nobody = Veterans;
        nobody["member"] = new string('0', 32);

        var picked = await TapsAsync(bot, Ann, "lead.pick", await MemberAsync(bot, Cleo));

        Assert.Equal(await TapsAsync(bot, Ann, "lead.pick", nobody), picked);
        Assert.Contains("isn't on the list", await TapsAsync(bot, Ann, "lead.ask", await MemberAsync(bot, Cleo)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_lead_neither_steps_down_nor_leaves_and_hands_over_instead()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Ann);
        await JoinAsync(bot, Bob);

        Assert.Contains("last lead", await TapsAsync(bot, Ann, "lead.step-down"), StringComparison.Ordinal);
        Assert.Contains("last lead", await TapsAsync(bot, Ann, "group.leave"), StringComparison.Ordinal);
        await bot.SaysAsync(Ann, "leave the veterans group");
        Assert.Contains("last lead", bot.SaidTo(Ann)[^1], StringComparison.Ordinal);
        Assert.NotNull(await new GroupStores(bot.Tables).Members.FindAsync(_veterans, IdOf(Ann), default));

        await TapsAsync(bot, Ann, "lead.hand-over", await MemberAsync(bot, Bob));
        await TapsAsync(bot, Bob, "lead.accept-named");
        Assert.Contains("You've left Veterans", await TapsAsync(bot, Ann, "group.leave"), StringComparison.Ordinal);
        Assert.Contains("Led by Bob Okafor", await TapsAsync(bot, Cleo, "group.show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_leads_who_leave_at_once_one_stays()
    {
        var wire = await azurite.NewTablesAsync();
        await using var one = await StartAsync(wire);
        await using var other = await StartAsync(wire);
        await LeadAsync(one, Ann);
        await JoinAsync(one, Bob);
        await TapsAsync(one, Ann, "lead.ask", await MemberAsync(one, Bob));
        await TapsAsync(one, Bob, "lead.accept");

        var answers = await Task.WhenAll(TapsAsync(one, Ann, "group.leave"), TapsAsync(other, Bob, "group.leave"));

        Assert.Single(answers, answer => answer.Contains("last lead", StringComparison.Ordinal));
        Assert.Single((await RecordAsync(one)).Leadership.Leads);
    }

    [Fact]
    public async Task A_description_is_edited_with_what_is_wrong_at_its_field()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Ann);
        var form = await TapsAsync(bot, Ann, "lead.edit");
        var wrong = await TapsAsync(bot, Ann, "lead.save", Data(form, "Save", ("purpose", "See https://evil.example now."), ("words", "moms, vets")));
        Assert.Contains("without links", wrong, StringComparison.Ordinal);
        Assert.Contains("already leads to Parents", wrong, StringComparison.Ordinal);
        Assert.Contains("https://evil.example", wrong, StringComparison.Ordinal);

        var data = Data(form, "Save", ("purpose", "Those who served, and their friends."), ("words", "vets, Service"));
        Assert.Contains("Saved", await TapsAsync(bot, Ann, "lead.save", data), StringComparison.Ordinal);
        var group = (await RecordAsync(bot)).Group;
        Assert.Equal(("Those who served, and their friends.", "vets,service"), (group.Purpose, string.Join(',', group.OtherWords)));

        data["purpose"] = "An old form that is sent once more.";
        Assert.Contains("changed the description meanwhile", await TapsAsync(bot, Ann, "lead.save", data), StringComparison.Ordinal);
        Assert.Equal("Those who served, and their friends.", (await RecordAsync(bot)).Group.Purpose);
    }

    [Fact]
    public async Task A_closed_groups_members_are_told_once_and_forgotten_after_a_month()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Ann);
        await JoinAsync(bot, Bob, confidential: true);
        await bot.InstallsAsync(Bob);

        Assert.Contains("Nobody can join it any more", await TapsAsync(bot, Ann, "lead.close"), StringComparison.Ordinal);
        Assert.Contains("Veterans is closed", await TapsAsync(bot, Ann, "lead.close-now"), StringComparison.Ordinal);
        var farewells = bot.Services.GetRequiredService<Farewells>();
        await farewells.SendDueAsync(default);
        await farewells.SendDueAsync(default);
        Assert.Single(bot.SaidTo(Bob), said => said.Contains("Veterans has been closed", StringComparison.Ordinal));
        Assert.Contains("is closed", await TapsAsync(bot, Cleo, "group.join"), StringComparison.Ordinal);

        await bot.NightAsync("closed-groups");
        Assert.NotNull(await new GroupStores(bot.Tables).Members.FindAsync(_veterans, IdOf(Bob), default));
        Assert.Contains("open again", await TapsAsync(bot, Omar, "lead.reopen"), StringComparison.Ordinal);
        Assert.Contains("is closed", await TapsAsync(bot, Omar, "lead.close-now"), StringComparison.Ordinal);
        var row = (await bot.Tables.Groups.GetEntityAsync<TableEntity>("directory", "group:veterans")).Value;
        row["ClosedAt"] = TimeProvider.System.GetUtcNow() - LeadRule.MembersKept;
        await bot.Tables.Groups.UpdateEntityAsync(row, row.ETag);
        await bot.NightAsync("closed-groups", "2018-05-15");
        Assert.DoesNotContain(bot.Tables.Groups.Query<TableEntity>(), member => member.RowKey.StartsWith("member:", StringComparison.Ordinal));
        Assert.Empty(await new GroupStores(bot.Tables).MineAsync(IdOf(Bob)));
        Assert.Contains("can't be opened again", await TapsAsync(bot, Omar, "lead.reopen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_who_becomes_an_administrator_leads_no_more_at_the_next_press_and_organizers_hear_of_the_group_in_the_morning()
    {
        var roll = _folder.Write("administrators.csv", $"id\n{Guid.NewGuid()}");
        await using var bot = await StartAsync(settings: new() { ["StaffRoll:AdministratorsFile"] = roll });
        await LeadAsync(bot, Ann);
        await JoinAsync(bot, Bob);
        File.WriteAllText(roll, $"id\n{WiredBot.ObjectId(Ann)}\n");
        await UntilAsync(async () => !(await TapsAsync(bot, Ann, "lead.members")).Contains(Bob, StringComparison.Ordinal));

        Assert.Contains("for the group's leads", await TapsAsync(bot, Ann, "lead.close-now"), StringComparison.Ordinal);
        await bot.NightAsync("people-change");
        await SendAsync(bot);
        Assert.Contains("Veterans has no lead any more", bot.SaidTo(Omar)[^1], StringComparison.Ordinal);
        Assert.Empty((await RecordAsync(bot)).Leadership.Leads);
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_leaves_no_trace_as_a_lead()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Ann);
        await TapsAsync(bot, Ann, "lead.members");
        var data = bot.Services.GetServices<IPersonalData>().Single(feature => feature.Name == "groups");
        Assert.Contains(await data.ExportAsync(IdOf(Ann), default), fact => fact.What == "A group that you lead");

        await data.EraseAsync(IdOf(Ann), default);

        Assert.Empty(await data.ExportAsync(IdOf(Ann), default));
        Assert.False((await RecordAsync(bot)).Leadership.Knows(IdOf(Ann)));
        Assert.DoesNotContain(bot.Tables.Groups.Query<TableEntity>(), row => row.RowKey.StartsWith("view:", StringComparison.Ordinal) || row.RowKey.StartsWith("member:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notice_whose_sending_was_cut_off_is_sent_by_another_instance_and_none_is_sent_twice_by_two()
    {
        var wire = await azurite.NewTablesAsync();
        await using var one = await StartAsync(wire);
        await using var other = await StartAsync(wire);
        await JoinAsync(one, Bob);
        await TapsAsync(one, Bob, "lead.offer", Data(await TapsAsync(one, Bob, "lead.offer"), "Send my offer"));

        await Task.WhenAll(SendAsync(one), SendAsync(other));
        await Task.WhenAll(SendAsync(one), SendAsync(other));

        var told = one.SaidTo(Omar).Concat(other.SaidTo(Omar)).Count(said => said.Contains("offers to lead", StringComparison.Ordinal));
        Assert.Equal(1, told);
        Assert.Empty((await RecordAsync(one)).Notices.Owed);
    }

    private static JObject Veterans => new() { ["group"] = "veterans" };

    private static PersonId IdOf(string who) => new(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(who)));

    private static Task SendAsync(WiredBot bot) => bot.Services.GetRequiredService<GroupNotices>().SendDueAsync(default);

    private static async Task<GroupRecord> RecordAsync(WiredBot bot) => (await new GroupStores(bot.Tables).Groups.FindAsync(_veterans, default))!;

    /// <summary>A press in the person's own chat, on the veterans where nothing else is said.</summary>
    private static Task<string> TapsAsync(WiredBot bot, string who, string verb, JObject? data = null) =>
        bot.TapsAsync(who, verb, data ?? Veterans, new Activity { Id = "card", Conversation = new ConversationAccount(id: WiredBot.PrivateChat(who)) });

    /// <summary>A button's data with inputs.</summary>
    private static JObject Data(string card, string title, params (string Id, string Value)[] inputs)
    {
        var data = (JObject)JToken.Parse(card).SelectTokens("$..[?(@.type == 'Action.Execute')]").First(action => (string?)action["title"] == title)["data"]!.DeepClone();
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return data;
    }

    private static async Task<JObject> MemberAsync(WiredBot bot, string who)
    {
        var data = Veterans;
        data["member"] = new GroupStores(bot.Tables).Pseudonyms.In("group:veterans", IdOf(who));
        return data;
    }

    private static async Task JoinAsync(WiredBot bot, string who, bool confidential = false)
    {
        await bot.TapsAsync(who, "eligibility", new() { ["administrator"] = "no" });
        await bot.TapsAsync(who, "group.join", new() { ["group"] = "veterans", ["confidential"] = confidential ? "true" : "false" });
    }

    /// <summary>Makes somebody the first lead, without their name on the card.</summary>
    private static async Task LeadAsync(WiredBot bot, string who)
    {
        await bot.InstallsAsync(who);
        await JoinAsync(bot, who);
        await new GroupStores(bot.Tables).Groups.ChangeAsync(
            _veterans,
            stored => stored with { Leadership = stored.Leadership with { Leads = [new Lead { Person = IdOf(who), Name = who }] } },
            default);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(12));
        while (!await isSo())
        {
            await Task.Delay(200, patience.Token);
        }
    }

    private async Task<WiredBot> StartAsync(Dictionary<string, string?>? settings = null) => await StartAsync(await azurite.NewTablesAsync(), settings);

    private async Task<WiredBot> StartAsync(StorageWire wire, Dictionary<string, string?>? settings = null)
    {
        settings ??= [];
        settings["Organizers:0"] = WiredBot.ObjectId(Omar);
        settings["Organizers:1"] = WiredBot.ObjectId(Olga);
        var bot = await WiredBot.StartAsync(azurite, wire, settings);
        await new GroupStores(bot.Tables).SeedAsync();
        await bot.InstallsAsync(Omar);
        await bot.InstallsAsync(Olga);
        return bot;
    }
}
