using System.Globalization;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.People;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Groups;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Planning;

public sealed class PlanTapTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Omar = "Omar Haddad";
    private const string Lena = "Lena Lead";
    private const string Ann = "Ann Rivera";

    private static readonly GroupId _veterans = GroupId.Parse("veterans");

    [Fact]
    public async Task An_organizer_plans_an_event_and_everybody_finds_it_and_can_answer()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Omar, "create an event");
        var data = Data(bot.SaidTo(Omar)[^1], "Publish");
        Assert.Contains("Published.", await bot.TapsAsync(Omar, "event.save", Filled(data)), StringComparison.Ordinal);

        var id = (await OthersAsync(bot)).Single().Event.Id;
        Assert.Contains("Spring meeting: Wednesday, May 16", await bot.TapsAsync(Ann, "event.list"), StringComparison.Ordinal);
        Assert.Contains("You're going", await bot.TapsAsync(Ann, "rsvp", new() { ["event"] = id.ToString(), ["answer"] = "going" }), StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_event_also_on_two_instances_at_once()
    {
        var wire = await azurite.NewTablesAsync();
        await using var one = await StartAsync(wire);
        await using var other = await StartAsync(wire);
        var data = Filled(Data(await one.TapsAsync(Omar, "event.form"), "Publish"));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? one : other).TapsAsync(Omar, "event.save", data)));
        Assert.Single(await OthersAsync(one));
    }

    [Fact]
    public async Task A_draft_is_there_for_who_plans_and_for_nobody_else()
    {
        await using var bot = await StartAsync();
        var form = Filled(Data(await bot.TapsAsync(Omar, "event.form"), "Save as a draft"));
        Assert.Contains("A draft", await bot.TapsAsync(Omar, "event.save", form), StringComparison.Ordinal);
        var draft = (await OthersAsync(bot)).Single().Event;
        var on = new JObject { ["event"] = draft.Id.ToString() };
        Assert.Contains("Spring meeting", await bot.TapsAsync(Omar, "event.list"), StringComparison.Ordinal);
        Assert.DoesNotContain("Spring meeting", await bot.TapsAsync(Ann, "event.list"), StringComparison.Ordinal);
        Assert.All(
            new[] { await bot.TapsAsync(Ann, "event.show", on), await bot.TapsAsync(Ann, "event.calendar", on), await bot.TapsAsync(Ann, "rsvp", new(on) { ["answer"] = "going" }) },
            said => Assert.Contains("isn't here any more", said, StringComparison.Ordinal));
        Assert.Contains("Only organizers and group leads", await bot.TapsAsync(Ann, "event.manage", on), StringComparison.Ordinal);

        var publish = Data(await bot.TapsAsync(Omar, "event.form", on), "Publish");
        Assert.Contains("Published.", await bot.TapsAsync(Omar, "event.save", Filled(publish)), StringComparison.Ordinal);
        Assert.Contains("Spring meeting", await bot.TapsAsync(Ann, "event.show", on), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_plans_for_the_groups_members_who_alone_can_come()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Lena);
        var form = Data(await bot.TapsAsync(Lena, "event.form"), "Publish");
        Assert.Contains("Published.", await bot.TapsAsync(Lena, "event.save", Filled(form, ("group", "veterans"), ("audience", "group"))), StringComparison.Ordinal);
        var planned = (await OthersAsync(bot)).Single().Event;
        Assert.Equal((_veterans, EventAudience.GroupMembers), (planned.Group, planned.Audience));

        var going = new JObject { ["event"] = planned.Id.ToString(), ["answer"] = "going" };
        Assert.Contains("for the members of its group", await bot.TapsAsync(Ann, "rsvp", going), StringComparison.Ordinal);
        await bot.TapsAsync(Ann, "eligibility", new() { ["administrator"] = "no" });
        Assert.Contains("You've joined", await bot.TapsAsync(Ann, "group.join", new() { ["group"] = "veterans" }), StringComparison.Ordinal);
        Assert.Contains("You're going", await bot.TapsAsync(Ann, "rsvp", going), StringComparison.Ordinal);
        Assert.Contains("Spring meeting", await bot.TapsAsync(Ann, "group.show", new() { ["group"] = "veterans" }), StringComparison.Ordinal);
        Assert.DoesNotContain("Spring meeting", await bot.TapsAsync(Ann, "group.show", new() { ["group"] = "parents" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_plans_for_their_own_group_and_for_nobody_else()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Lena);
        var form = Data(await bot.TapsAsync(Lena, "event.form"), "Publish");
        foreach (var group in new[] { ":district", "parents", "no-such-group", "" })
        {
            Assert.Contains("Only organizers and the leads", await bot.TapsAsync(Lena, "event.save", Filled(form, ("group", group), ("audience", "everyone"))), StringComparison.Ordinal);
        }

        var kickOff = new JObject { ["event"] = "kick-off", ["seen"] = "0", ["form"] = form["form"] };
        Assert.All(
            new[] { "event.form", "event.manage", "event.close", "event.cancel", "event.cancel-now", "event.save" },
            verb => Assert.Contains("Only organizers and the leads", bot.TapsAsync(Lena, verb, Filled(kickOff)).Result, StringComparison.Ordinal));
        Assert.Empty(await OthersAsync(bot));
        Assert.False((await KickOffAsync(bot)).Event.Cancelled);
    }

    [Fact]
    public async Task Who_leads_no_more_plans_no_more_at_the_very_press()
    {
        await using var bot = await StartAsync();
        await LeadAsync(bot, Lena);
        var form = Filled(Data(await bot.TapsAsync(Lena, "event.form"), "Publish"), ("group", "veterans"), ("audience", "group"));
        await new GroupStores(bot.Tables).Groups.ChangeAsync(_veterans, stored => stored with { Leadership = Leadership.None }, default);
        Assert.Contains("Only organizers and group leads", await bot.TapsAsync(Lena, "event.save", form), StringComparison.Ordinal);
        Assert.Empty(await OthersAsync(bot));
    }

    [Fact]
    public async Task An_overlap_is_pointed_out_and_saved_when_it_is_meant()
    {
        await using var bot = await StartAsync();
        var form = Filled(Data(await bot.TapsAsync(Omar, "event.form"), "Publish"), ("day", "2018-05-23"));
        var warned = await bot.TapsAsync(Omar, "event.save", form);
        Assert.Contains("At that time there is also: Employee Resource Groups Kick-Off", warned, StringComparison.Ordinal);
        Assert.Empty(await OthersAsync(bot));
        Assert.Contains("Published.", await bot.TapsAsync(Omar, "event.save", Filled(Data(warned, "Publish"), ("day", "2018-05-23"))), StringComparison.Ordinal);
        Assert.Single(await OthersAsync(bot));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_form_and_what_was_typed_stays()
    {
        await using var bot = await StartAsync();
        var form = Data(await bot.TapsAsync(Omar, "event.form"), "Publish");
        var said = await bot.TapsAsync(Omar, "event.save", Filled(form, ("day", "2018-05-13"), ("capacity", 25)));
        Assert.Contains("That day is over", said, StringComparison.Ordinal);
        Assert.Contains("Spring meeting", said, StringComparison.Ordinal);
        Assert.Contains("25.0", said, StringComparison.Ordinal);
        Assert.Empty(await OthersAsync(bot));
    }

    [Fact]
    public async Task Two_organizers_editing_at_once_do_not_write_over_one_another()
    {
        await using var bot = await StartAsync(others: [Lena]);
        var on = new JObject { ["event"] = "kick-off" };
        var (first, second) = (Data(await bot.TapsAsync(Omar, "event.form", on), "Save"), Data(await bot.TapsAsync(Lena, "event.form", on), "Save"));
        Assert.Contains("Saved.", await bot.TapsAsync(Omar, "event.save", Filled(first, ("day", "2018-05-24"))), StringComparison.Ordinal);
        var said = await bot.TapsAsync(Lena, "event.save", Filled(second, ("place", "Elsewhere")));
        Assert.Contains("Somebody else has changed it meanwhile", said, StringComparison.Ordinal);
        Assert.Contains("2018-05-24", said, StringComparison.Ordinal);
        Assert.Equal(("Putnam Avenue", 1), ((await KickOffAsync(bot)).Event.Place, (await KickOffAsync(bot)).Version));
        Assert.Contains("Saved.", await bot.TapsAsync(Lena, "event.save", Filled(Data(said, "Save"), ("day", "2018-05-24"), ("place", "Elsewhere"))), StringComparison.Ordinal);
        Assert.Equal("Elsewhere", (await KickOffAsync(bot)).Event.Place);
    }

    [Fact]
    public async Task Cancelling_asks_first_and_is_for_good()
    {
        await using var bot = await StartAsync();
        var on = new JObject { ["event"] = "kick-off" };
        Assert.Contains("Whoever said Going or Maybe is told once", await bot.TapsAsync(Omar, "event.cancel", on), StringComparison.Ordinal);
        Assert.False((await KickOffAsync(bot)).Event.Cancelled);
        Assert.Contains("Cancelled.", await bot.TapsAsync(Omar, "event.cancel-now", on), StringComparison.Ordinal);
        Assert.Contains("has been cancelled", await bot.TapsAsync(Ann, "event.show", on), StringComparison.Ordinal);
        Assert.Contains("cancelled before", await bot.TapsAsync(Omar, "event.cancel-now", on), StringComparison.Ordinal);
        Assert.Equal(1, (await KickOffAsync(bot)).Event.Change!.Number);
    }

    [Fact]
    public async Task In_a_window_the_form_works_likewise()
    {
        await using var bot = await StartAsync();
        var opened = await WindowAsync(bot, "task/fetch", new() { ["verb"] = "event.form", ["window"] = "true" });
        Assert.Contains("Plan an event", opened, StringComparison.Ordinal);
        var data = Data(opened, "Publish");
        Assert.DoesNotContain("Action.Execute", opened, StringComparison.Ordinal);
        Assert.Contains("Please choose a day", await WindowAsync(bot, "task/submit", Filled(data, ("day", ""))), StringComparison.Ordinal);
        Assert.Contains("Saved.", await WindowAsync(bot, "task/submit", Filled(data)), StringComparison.Ordinal);
        Assert.Single(await OthersAsync(bot));
    }

    [Fact]
    public async Task In_a_channel_a_command_is_answered_in_private()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Omar, "hi");
        await bot.SaysInChannelAsync(Omar, "edit the kick-off");
        Assert.Contains("New event", bot.SaidTo(Omar)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("New event", string.Join('\n', bot.SaidIn(WiredBot.Channel)), StringComparison.Ordinal);
    }

    private static JObject Filled(JObject data, params (string Name, JToken Value)[] other)
    {
        var filled = new JObject
        {
            ["title"] = "Spring meeting",
            ["about"] = "We meet, and talk about the spring.",
            ["day"] = "2018-05-16",
            ["from"] = "15:15",
            ["to"] = "17:00",
            ["place"] = "Putnam Avenue",
            ["audience"] = "everyone-but-administrators",
            ["group"] = ":district",
        };
        filled.Merge(data);
        foreach (var (name, value) in other)
        {
            filled[name] = value;
        }

        return filled;
    }

    private static async Task<IReadOnlyList<EventHead>> OthersAsync(WiredBot bot) =>
        [.. (await bot.Services.GetRequiredService<EventStore>().ListAsync(default)).Where(head => head.Event.Id.ToString() is not ("kick-off" or "fall-event"))];

    private static async Task<EventHead> KickOffAsync(WiredBot bot) =>
        (await bot.Services.GetRequiredService<EventStore>().FindAsync(EventId.Parse("kick-off"), default))!;

    private static async Task LeadAsync(WiredBot bot, string who)
    {
        var stores = new GroupStores(bot.Tables);
        await stores.SeedAsync();
        await bot.TapsAsync(who, "eligibility", new() { ["administrator"] = "no" });
        await stores.Groups.ChangeAsync(_veterans, stored => stored with { Leadership = new() { Leads = [new() { Person = IdOf(who), Name = who }] } }, default);
        bot.Services.GetRequiredService<GroupDirectory>().Forget();
    }

    private static PersonId IdOf(string who) => new(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(who)));

    /// <summary>What a button sends: found by its title in a card's JSON, also where the card stands within an answer.</summary>
    private static JObject Data(string said, string button)
    {
        var json = JToken.Parse(said[said.IndexOf('{', StringComparison.Ordinal)..]);
        var action = json.SelectTokens("$..*").OfType<JObject>().First(each => (string?)each["title"] == button && each["data"] is JObject);
        return (JObject)action["data"]!.DeepClone();
    }

    private static async Task<string> WindowAsync(WiredBot bot, string name, JObject data)
    {
        var invoke = bot.Message(Omar, WiredBot.PrivateChat(Omar), "personal", null);
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = name;
        invoke.Value = new JObject { ["data"] = data, ["context"] = new JObject { ["theme"] = "default" } };
        var response = await bot.TurnAsync(invoke);
        return JToken.FromObject(response!.Body!).ToString();
    }

    private Task<WiredBot> StartAsync(params string[] others) => StartAsync(null, others);

    private async Task<WiredBot> StartAsync(ErgBot.Storage.StorageWire? wire, params string[] others)
    {
        var settings = new Dictionary<string, string?>();
        foreach (var (number, organizer) in others.Prepend(Omar).Index())
        {
            settings[$"Organizers:{number.ToString(CultureInfo.InvariantCulture)}"] = WiredBot.ObjectId(organizer);
        }

        return wire is null ? await WiredBot.StartAsync(azurite, settings) : await WiredBot.StartAsync(azurite, wire, settings);
    }
}
