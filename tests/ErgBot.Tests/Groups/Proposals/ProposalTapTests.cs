using Azure.Data.Tables;
using ErgBot.Groups;
using ErgBot.Groups.Notices;
using ErgBot.Groups.Proposals;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Groups.Proposals;

public sealed class ProposalTapTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Ann = "Ann Rivera";
    private const string Bob = "Bob Okafor";
    private const string Newcomer = "Nora Lindqvist";
    private const string Omar = "Omar Haddad";
    private const string Olga = "Olga Petrov";

    private static readonly GroupId _runners = GroupId.Parse("runners");

    [Fact]
    public async Task A_proposal_is_approved_and_its_group_is_there_at_once_with_its_first_lead_and_member()
    {
        await using var bot = await StartAsync();
        Assert.Contains("Thank you", await ProposeAsync(bot, named: true), StringComparison.Ordinal);
        await WorkAsync(bot);
        Assert.Contains("Proposed by Ann Rivera", bot.SaidTo(Omar)[^1], StringComparison.Ordinal);
        Assert.Contains("Runners", bot.SaidTo(Olga)[^1], StringComparison.Ordinal);

        Assert.Contains("Approved. The group is there", await TapsAsync(bot, Omar, "proposal.approve", Data(bot.SaidTo(Omar)[^1], "Approve")), StringComparison.Ordinal);
        Assert.Contains("Led by Ann Rivera", await TapsAsync(bot, Bob, "group.show", new() { ["group"] = "runners" }), StringComparison.Ordinal);
        Assert.Contains("Lead this group", await TapsAsync(bot, Ann, "group.show", new() { ["group"] = "runners" }), StringComparison.Ordinal);
        Assert.NotNull(await new GroupStores(bot.Tables).Members.FindAsync(_runners, IdOf(Ann), default));

        Assert.Contains("Omar Haddad has approved it already", await TapsAsync(bot, Olga, "proposal.decline", Data(bot.SaidTo(Olga)[^1], "Decline", ("reason", "No."))), StringComparison.Ordinal);
        await WorkAsync(bot);
        await WorkAsync(bot);
        Assert.Single(bot.SaidTo(Ann), said => said.Contains("Your proposal is approved", StringComparison.Ordinal));
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task Two_organizers_at_the_same_instant_make_exactly_one_decision_and_one_group()
    {
        var wire = await azurite.NewTablesAsync();
        await using var one = await StartAsync(wire);
        await using var other = await StartAsync(wire);
        await ProposeAsync(one);
        await WorkAsync(one);
        var (approve, decline) = (Data(one.SaidTo(Omar)[^1], "Approve"), Data(one.SaidTo(Olga)[^1], "Decline", ("reason", "No.")));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { TapsAsync(one, Omar, "proposal.approve", approve), TapsAsync(other, Olga, "proposal.decline", decline) }));

        Assert.Equal(1, answers.Count(answer => answer.Contains("Approved. The", StringComparison.Ordinal) || answer.Contains("Declined. The", StringComparison.Ordinal)));
        Assert.Equal(5, answers.Count(answer => answer.Contains("already.", StringComparison.Ordinal)));
        await WorkAsync(one);
        var approved = answers.Any(answer => answer.Contains("Approved. The", StringComparison.Ordinal));
        Assert.Equal(approved ? 1 : 0, one.Tables.Groups.Query<TableEntity>().Count(row => row.RowKey.StartsWith("group:runners", StringComparison.Ordinal)));
        Assert.Equal(1, one.SaidTo(Ann).Concat(other.SaidTo(Ann)).Count(said => said.Contains("Your proposal", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_group_that_another_instance_has_made_this_moment_can_be_opened()
    {
        var wire = await azurite.NewTablesAsync();
        await using var one = await StartAsync(wire);
        await using var other = await StartAsync(wire);
        await ProposeAsync(one);
        await WorkAsync(one);
        Assert.DoesNotContain("Runners", await TapsAsync(other, Bob, "group.list", []), StringComparison.Ordinal);
        await TapsAsync(one, Omar, "proposal.approve", Data(one.SaidTo(Omar)[^1], "Approve"));
        Assert.Contains("Running together before work.", await TapsAsync(other, Ann, "group.show", new() { ["group"] = "runners" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decided")]
    [InlineData("group made")]
    [InlineData("joined")]
    [InlineData("made")]
    public async Task Who_is_killed_after_any_step_is_followed_by_another_who_goes_on_from_there(string step)
    {
        await using var bot = await StartAsync();
        await ProposeAsync(bot);
        await WorkAsync(bot);
        var (store, stores) = (bot.Services.GetRequiredService<ProposalStore>(), new GroupStores(bot.Tables));
        var proposal = (await store.ListAsync(default)).Single();
        await ApproveAsync(store);
        if (step != "decided")
        {
            var text = proposal.Text;
            var record = new GroupRecord(new Group { Id = _runners, Name = text.Name, Purpose = text.Purpose }, new() { Leads = [new() { Person = IdOf(Ann), Name = Ann }] });
            Assert.True(await stores.Groups.AddAsync(record, store.OriginOf(proposal.Id), default));
        }

        if (step is "joined" or "made")
        {
            await stores.Members.JoinAsync(_runners, new Person(IdOf(Ann), Ann), confidential: true, default);
        }

        if (step == "made")
        {
            await store.ChangeAsync(proposal.Id, stored => stored with { IsMade = true }, default);
        }

        await WorkAsync(bot);

        Assert.Equal(IdOf(Ann), Assert.Single((await stores.Groups.FindAsync(_runners, default))!.Leadership.Leads).Person);
        Assert.NotNull(await stores.Members.FindAsync(_runners, IdOf(Ann), default));
        Assert.Single(bot.SaidTo(Ann), said => said.Contains("Your proposal is approved", StringComparison.Ordinal));
        Assert.False((await store.FindAsync(proposal.Id, default))!.Owes);
        Assert.Single(bot.Tables.Groups.Query<TableEntity>(), row => row.RowKey.StartsWith("group:runners", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_forgotten_while_their_group_is_made_is_nowhere_in_it()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(await azurite.NewTablesAsync(), transport);
        await ProposeAsync(bot);
        var (store, stores) = (bot.Services.GetRequiredService<ProposalStore>(), new GroupStores(bot.Tables));
        await ApproveAsync(store);
        transport.BeforeNextWrite = async () =>
        {
            foreach (var feature in bot.Services.GetServices<IPersonalData>().Where(feature => feature.Name is "proposals" or "groups"))
            {
                await feature.EraseAsync(IdOf(Ann), default);
            }
        };

        await WorkAsync(bot);

        Assert.Empty(await store.ListAsync(default));
        Assert.False((await stores.Groups.FindAsync(_runners, default))!.Leadership.Knows(IdOf(Ann)));
        Assert.Null(await stores.Members.FindAsync(_runners, IdOf(Ann), default));
        Assert.Empty(await stores.MineAsync(IdOf(Ann)));
    }

    [Fact]
    public async Task Who_may_not_lead_any_more_is_told_so_and_the_organizers_hear_that_nobody_leads()
    {
        await using var bot = await StartAsync();
        await ProposeAsync(bot);
        await bot.TapsAsync(Ann, "eligibility", new() { ["administrator"] = "yes" });
        await ApproveAsync(bot.Services.GetRequiredService<ProposalStore>());

        await WorkAsync(bot);
        await bot.Services.GetRequiredService<GroupNotices>().SendDueAsync(default);

        Assert.Contains("look for somebody to lead it", bot.SaidTo(Ann)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("you lead it", bot.SaidTo(Ann)[^1], StringComparison.Ordinal);
        Assert.Contains("Runners has no lead any more", bot.SaidTo(Omar)[^1], StringComparison.Ordinal);
        Assert.Empty((await new GroupStores(bot.Tables).Groups.FindAsync(_runners, default))!.Leadership.Leads);
        Assert.Null(await new GroupStores(bot.Tables).Members.FindAsync(_runners, IdOf(Ann), default));
    }

    [Fact]
    public async Task A_proposal_that_cannot_be_worked_on_keeps_no_other_waiting()
    {
        await using var bot = await StartAsync();
        await ProposeAsync(bot, "Walkers");
        await ProposeAsync(bot);
        var store = bot.Services.GetRequiredService<ProposalStore>();
        foreach (var proposal in await store.ListAsync(default))
        {
            await store.ChangeAsync(proposal.Id, stored => stored with { State = ProposalState.Approved, Group = stored.Text.Name == "Walkers" ? "no id at all" : "runners", Notices = NoticeBox.Empty }, default);
        }

        await WorkAsync(bot);

        Assert.NotNull(await new GroupStores(bot.Tables).Groups.FindAsync(_runners, default));
        Assert.Contains("FormatException", bot.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_proposals_of_one_name_make_two_groups()
    {
        await using var bot = await StartAsync();
        await ProposeAsync(bot);
        var store = bot.Services.GetRequiredService<ProposalStore>();
        await new GroupStores(bot.Tables).Groups.AddAsync(new GroupRecord(new Group { Id = _runners, Name = "Runners", Purpose = "Others." }, new()), "another", default);
        var proposal = (await store.ListAsync(default)).Single();
        await ApproveAsync(store);

        await WorkAsync(bot);

        var made = GroupId.Parse((await store.FindAsync(proposal.Id, default))!.Group!);
        Assert.NotEqual(_runners, made);
        Assert.Equal("Runners", (await new GroupStores(bot.Tables).Groups.FindAsync(made, default))!.Group.Name);
        Assert.Empty((await new GroupStores(bot.Tables).Groups.FindAsync(_runners, default))!.Leadership.Leads);
    }

    [Fact]
    public async Task Who_was_never_asked_about_being_an_administrator_is_asked_with_buttons_and_goes_on_to_the_form_and_in_a_window_by_words()
    {
        await using var bot = await StartAsync();
        var asked = await TapsAsync(bot, Newcomer, "proposal.form");
        Assert.Contains("Are you an administrator?", asked, StringComparison.Ordinal);
        Assert.Contains("our own chat", $"{await InWindowAsync(bot, Newcomer, "task/fetch", new() { ["verb"] = "proposal.form", ["window"] = "true" })}", StringComparison.Ordinal);
        Assert.Contains("Send to the organizers", await TapsAsync(bot, Newcomer, "eligibility", Data(asked, "I'm not an administrator")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays()
    {
        await using var bot = await StartAsync();
        var form = await TapsAsync(bot, Ann, "proposal.form");
        var wrong = await TapsAsync(bot, Ann, "proposal.send", Data(form, "Send to the organizers", ("name", "[x](evil)"), ("purpose", "Short."), ("words", "moms")));
        Assert.Contains("simple punctuation only", wrong, StringComparison.Ordinal);
        Assert.Contains("20 to 400 characters", wrong, StringComparison.Ordinal);
        Assert.Contains("already leads to Parents", wrong, StringComparison.Ordinal);
        Assert.Contains("In a window of its own", form, StringComparison.Ordinal);
        Assert.DoesNotContain("In a window of its own", wrong, StringComparison.Ordinal); // it would open without what was typed
        Assert.Contains("\"value\": \"[x](evil)\"", wrong, StringComparison.Ordinal);
        Assert.Contains("There is a group of that name", await TapsAsync(bot, Ann, "proposal.send", Data(form, "Send to the organizers", ("name", "veterans"), ("purpose", "Once more the same as before."))), StringComparison.Ordinal);
        Assert.Empty(await bot.Services.GetRequiredService<ProposalStore>().ListAsync(default));
    }

    [Fact]
    public async Task A_group_like_it_is_pointed_out_and_it_can_be_proposed_all_the_same()
    {
        await using var bot = await StartAsync();
        var form = await TapsAsync(bot, Ann, "proposal.form");
        (string, string)[] text = [("name", "Working Parents of Twins"), ("purpose", "Two at once, and school as well.")];
        var alike = await TapsAsync(bot, Ann, "proposal.send", Data(form, "Send to the organizers", text));
        Assert.Contains("something like it already", alike, StringComparison.Ordinal);
        Assert.Contains("\"Parents\"", alike, StringComparison.Ordinal);

        Assert.Contains("Thank you", await TapsAsync(bot, Ann, "proposal.send", Data(alike, "Propose it all the same", text)), StringComparison.Ordinal);
        Assert.Single(await bot.Services.GetRequiredService<ProposalStore>().ListAsync(default));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_proposal_and_nobody_floods_the_organizers()
    {
        await using var bot = await StartAsync();
        var form = await TapsAsync(bot, Ann, "proposal.form");
        var data = Data(form, "Send to the organizers", ("name", "Runners"), ("purpose", "Running together before work."));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TapsAsync(bot, Ann, "proposal.send", (JObject)data.DeepClone())));
        Assert.Single(await bot.Services.GetRequiredService<ProposalStore>().ListAsync(default));

        for (var i = 0; i < ProposalTap.MostOpen + 2; i++)
        {
            await ProposeAsync(bot, name: $"Choir {i}");
        }

        Assert.Equal(ProposalTap.MostOpen, (await bot.Services.GetRequiredService<ProposalStore>().ListAsync(default)).Count);
    }

    [Fact]
    public async Task Changes_are_asked_for_made_by_the_proposer_alone_and_decided_on_as_seen()
    {
        await using var bot = await StartAsync();
        await ProposeAsync(bot);
        await WorkAsync(bot);
        var first = bot.SaidTo(Omar)[^1];
        Assert.Contains("Please write the proposer why", await TapsAsync(bot, Omar, "proposal.changes", Data(first, "Ask for changes", ("reason", ""))), StringComparison.Ordinal);
        Assert.Contains("asked for changes", await TapsAsync(bot, Omar, "proposal.changes", Data(first, "Ask for changes", ("reason", "All year?"))), StringComparison.Ordinal);
        await WorkAsync(bot);
        var note = bot.SaidTo(Ann)[^1];
        Assert.Contains("All year?", note, StringComparison.Ordinal);

        var form = await TapsAsync(bot, Ann, "proposal.form", Data(note, "Change it"));
        Assert.Contains("\"value\": \"Runners\"", form, StringComparison.Ordinal);
        var changed = Data(form, "Send to the organizers", ("name", "Runners"), ("purpose", "Running together, all year round."));
        Assert.Contains("isn't there any more", await TapsAsync(bot, Bob, "proposal.send", (JObject)changed.DeepClone()), StringComparison.Ordinal);
        Assert.DoesNotContain("\"value\": \"Runners\"", await TapsAsync(bot, Bob, "proposal.form", Data(note, "Change it")), StringComparison.Ordinal);
        Assert.Contains("Thank you", await TapsAsync(bot, Ann, "proposal.send", changed), StringComparison.Ordinal);
        await WorkAsync(bot);
        Assert.Contains("all year round", bot.SaidTo(Omar)[^1], StringComparison.Ordinal);

        Assert.Contains("changed it meanwhile", await TapsAsync(bot, Olga, "proposal.approve", Data(first, "Approve")), StringComparison.Ordinal);
        Assert.Contains("Declined", await TapsAsync(bot, Olga, "proposal.decline", Data(bot.SaidTo(Olga)[^1], "Decline", ("reason", "There is a club."))), StringComparison.Ordinal);
        await WorkAsync(bot);
        Assert.Contains("There is a club.", bot.SaidTo(Ann)[^1], StringComparison.Ordinal);
        Assert.Contains("can't be changed any more", await TapsAsync(bot, Ann, "proposal.send", Data(form, "Send to the organizers", ("name", "Walkers"), ("purpose", "Walking together, all year round."))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_works_in_a_window_of_its_own()
    {
        await using var bot = await StartAsync();
        var form = await InWindowAsync(bot, Ann, "task/fetch", new() { ["verb"] = "proposal.form", ["window"] = "true", ["msteams"] = new JObject { ["type"] = "task/fetch" } });
        Assert.Equal("continue", (string?)form["task"]!["type"]);
        Assert.Empty(form.SelectTokens("$..[?(@.type == 'Action.Execute')]"));
        var data = (JObject)form.SelectTokens("$..[?(@.type == 'Action.Submit')].data").Single().DeepClone();
        data["name"] = "Runners";
        data["purpose"] = "Short.";
        Assert.Contains("20 to 400 characters", $"{await InWindowAsync(bot, Ann, "task/submit", (JObject)data.DeepClone())}", StringComparison.Ordinal);

        data["purpose"] = "Running together before work.";
        Assert.Contains("Thank you", $"{await InWindowAsync(bot, Ann, "task/submit", data)}", StringComparison.Ordinal);
        Assert.Single(await bot.Services.GetRequiredService<ProposalStore>().ListAsync(default));
        Assert.Equal("message", (string?)(await InWindowAsync(bot, Ann, "task/fetch", []))["task"]!["type"]);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task In_words_the_form_comes_in_private_and_in_a_channel_the_list_that_leads_there()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Ann, "how do I propose a group?");
        Assert.Contains("Propose a group", bot.SaidTo(Ann)[^1], StringComparison.Ordinal);
        Assert.Contains("What it is for", bot.SaidTo(Ann)[^1], StringComparison.Ordinal);
        await bot.SaysInChannelAsync(Ann, "how do I propose a group?");
        Assert.Contains("Propose a group", Assert.Single(bot.SaidIn(WiredBot.Channel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposals_are_for_organizers_eyes_and_in_no_channel_and_a_dump_shows_nothing_of_them()
    {
        await using var bot = await StartAsync();
        await ProposeAsync(bot);
        Assert.Contains("Only the organizers", await TapsAsync(bot, Bob, "proposal.list"), StringComparison.Ordinal);
        Assert.Contains("Runners", await TapsAsync(bot, Omar, "proposal.list"), StringComparison.Ordinal);
        Assert.DoesNotContain("Runners", await bot.TapsAsync(Omar, "proposal.list"), StringComparison.Ordinal);
        Assert.Contains("Runners", bot.SaidTo(Omar)[^1], StringComparison.Ordinal);

        var row = Assert.Single(bot.Tables.Groups.Query<TableEntity>(), row => row.RowKey.StartsWith("proposal:", StringComparison.Ordinal));
        Assert.Equal(["Operation", "Owes", "PartitionKey", "RowKey", "What"], row.Keys.Where(key => key is not ("odata.etag" or "Timestamp")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_wishes_to_be_forgotten_takes_their_proposals_along_and_their_name_off_what_they_decided()
    {
        await using var bot = await StartAsync();
        await ProposeAsync(bot);
        await WorkAsync(bot);
        await TapsAsync(bot, Omar, "proposal.decline", Data(bot.SaidTo(Omar)[^1], "Decline", ("reason", "No.")));
        var (store, data) = (bot.Services.GetRequiredService<ProposalStore>(), bot.Services.GetServices<IPersonalData>().Single(feature => feature.Name == "proposals"));
        Assert.Single(await data.ExportAsync(IdOf(Ann), default));
        Assert.Single(await data.ExportAsync(IdOf(Omar), default));

        await data.EraseAsync(IdOf(Omar), default);
        Assert.Null((await store.ListAsync(default)).Single().ByName);
        await data.EraseAsync(IdOf(Ann), default);
        Assert.Empty(await store.ListAsync(default));
    }

    /// <summary>Decided, and nothing done about it yet.</summary>
    private static async Task ApproveAsync(ProposalStore store) => await store.ChangeAsync(
        (await store.ListAsync(default)).Single().Id,
        stored => ProposalRule.Decide(stored, ProposalWish.Approve, new Person(IdOf(Omar), Omar), "", 1, _runners, stored.At).Next,
        default);

    private static PersonId IdOf(string who) => new(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(who)));

    private static Task WorkAsync(WiredBot bot) => bot.Services.GetRequiredService<ProposalErrands>().RunDueAsync(default);

    private static Task<string> TapsAsync(WiredBot bot, string who, string verb, JObject? data = null) =>
        bot.TapsAsync(who, verb, data, new Activity { Id = "card", Conversation = new ConversationAccount(id: WiredBot.PrivateChat(who)) });

    private static async Task<string> ProposeAsync(WiredBot bot, string name = "Runners", bool named = false) =>
        await TapsAsync(bot, Ann, "proposal.send", Data(await TapsAsync(bot, Ann, "proposal.form"), "Send to the organizers", ("name", name), ("purpose", "Running together before work."), ("named", named ? "true" : "false")));

    private static async Task<JObject> InWindowAsync(WiredBot bot, string who, string name, JObject data)
    {
        var invoke = bot.Message(who, WiredBot.PrivateChat(who), "personal", null);
        invoke.Type = "invoke";
        invoke.Name = name;
        invoke.Value = new JObject { ["data"] = data, ["context"] = new JObject { ["theme"] = "default" } };
        var response = await bot.TurnAsync(invoke);
        Assert.Equal(200, response?.Status);
        return JObject.FromObject(response!.Body!);
    }

    private static JObject Data(string card, string title, params (string Id, string Value)[] inputs)
    {
        var data = (JObject)JToken.Parse(card).SelectTokens("$..[?(@.type == 'Action.Execute')]").First(action => (string?)action["title"] == title)["data"]!.DeepClone();
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return data;
    }

    private async Task<WiredBot> StartAsync() => await StartAsync(await azurite.NewTablesAsync());

    private async Task<WiredBot> StartAsync(StorageWire wire, FaultingTransport? transport = null)
    {
        var bot = await WiredBot.StartAsync(azurite, wire, new() { ["Organizers:0"] = WiredBot.ObjectId(Omar), ["Organizers:1"] = WiredBot.ObjectId(Olga) }, transport);
        await new GroupStores(bot.Tables).SeedAsync();
        foreach (var who in new[] { Ann, Bob, Omar, Olga })
        {
            await bot.InstallsAsync(who);
            await bot.TapsAsync(who, "eligibility", new() { ["administrator"] = "no" });
        }

        return bot;
    }
}
