using System.Text;
using Azure.Data.Tables;
using ErgBot.Events;
using ErgBot.Events.Attendees;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Groups;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Attendees;

public sealed class AttendeesTapTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Omar = "Omar Haddad";
    private const string Lena = "Lena Lead";
    private const string Ann = "Ann Rivera";
    private const string Bob = "Bob Okafor";

    private static readonly GroupId _veterans = GroupId.Parse("veterans");
    private static readonly EventId _kickOff = EventId.Parse("kick-off");
    private static readonly EventId _meeting = EventId.Parse("meeting");

    [Fact]
    public async Task An_organizer_gets_the_list_of_a_district_event_with_names_or_without()
    {
        await using var bot = await StartAsync();
        await AnswerAsync(bot, Ann, "kick-off", "going");
        await AnswerAsync(bot, Bob, "kick-off", "maybe");
        Assert.Contains("1 going, 1 maybe", await OwnAsync(bot, Omar, "event.attendees", new() { ["event"] = "kick-off" }), StringComparison.Ordinal);
        var said = await OwnAsync(bot, Omar, "event.export", new() { ["event"] = "kick-off", ["names"] = "true" });
        Assert.Contains("downloads a file", said, StringComparison.Ordinal);
        Assert.Contains("https://ergbot.example/events/kick-off/attendees.csv?list=", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", said, StringComparison.Ordinal);

        Assert.Equal(["\"Ann Rivera\",\"Going\"", "\"Bob Okafor\",\"Maybe\""], await FileAsync(bot, _kickOff, withNames: true));
        Assert.Equal(["\"Going\"", "\"Maybe\""], await FileAsync(bot, _kickOff, withNames: false));
    }

    [Fact]
    public async Task Each_file_is_noted_and_the_note_is_erased_with_whoever_made_it()
    {
        await using var bot = await StartAsync();
        await OwnAsync(bot, Omar, "event.export", new() { ["event"] = "kick-off", ["names"] = "true" });
        await OwnAsync(bot, Omar, "event.export", new() { ["event"] = "kick-off" });
        var exports = bot.Services.GetRequiredService<AttendeeExports>();
        var noted = await exports.EachAsync(_kickOff, default).ToListAsync();
        Assert.Equal([false, true], noted.Select(export => export.WithNames).Order());
        Assert.All(noted, export => Assert.Equal(IdOf(Omar), export.By));
        Assert.Contains("Files were made 2 times", await OwnAsync(bot, Omar, "event.attendees", new() { ["event"] = "kick-off" }), StringComparison.Ordinal);
        Assert.Contains("A list of attendees that you made a file of", await bot.TapsAsync(Omar, "data.show"), StringComparison.Ordinal);
        await bot.TapsAsync(Omar, "data.forget.sure");
        await bot.ForgetDueAsync();
        Assert.Empty(await exports.EachAsync(_kickOff, default).ToListAsync());
    }

    [Fact]
    public async Task Of_a_groups_event_the_leads_alone_get_the_names_of_those_who_agreed()
    {
        await using var bot = await StartAsync();
        var stores = new GroupStores(bot.Tables);
        await stores.SeedAsync();
        await stores.Groups.ChangeAsync(_veterans, stored => stored with { Leadership = new() { Leads = [new() { Person = IdOf(Lena), Name = Lena }] } }, default);
        await bot.TapsAsync(Lena, "eligibility", new() { ["administrator"] = "no" });
        await bot.Services.GetRequiredService<EventStore>().AddIfMissingAsync(
            new Event { Id = _meeting, Title = "Meeting", About = "We meet.", Start = new(2018, 6, 1, 12, 0, 0, TimeSpan.Zero), End = new(2018, 6, 1, 13, 0, 0, TimeSpan.Zero), Place = "Here", Audience = EventAudience.GroupMembers, Group = _veterans },
            default);
        await stores.Members.JoinAsync(_veterans, new Person(IdOf(Ann), Ann), confidential: false, default);
        await stores.Members.JoinAsync(_veterans, new Person(IdOf(Bob), Bob), confidential: true, default);
        await AnswerAsync(bot, Ann, "meeting", "going");
        await AnswerAsync(bot, Bob, "meeting", "going");

        var on = new JObject { ["event"] = "meeting" };
        var shown = await OwnAsync(bot, Lena, "event.attendees", on);
        Assert.DoesNotContain("2 going", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("without names", shown, StringComparison.Ordinal);
        await OwnAsync(bot, Lena, "event.export", on);
        Assert.Equal(["\"Ann Rivera\",\"Going\""], await FileAsync(bot, _meeting, withNames: true));
        Assert.Contains("Only organizers and the leads", await OwnAsync(bot, Omar, "event.attendees", on), StringComparison.Ordinal);
        Assert.Contains("Only organizers and the leads", await OwnAsync(bot, Omar, "event.export", on), StringComparison.Ordinal);
        Assert.Contains("Only organizers and the leads", await OwnAsync(bot, Lena, "event.export", new() { ["event"] = "kick-off" }), StringComparison.Ordinal);

        // Neither a confidential member's name, nor anybody's, stands in the answers to a group's event.
        Assert.All(await bot.Services.GetRequiredService<EventStore>().AnswersAsync(_meeting, default).ToListAsync(), answer => Assert.Null(answer.Name));
        Assert.Single(bot.Tables.Events.Query<TableEntity>(row => row.PartitionKey == "meeting" && row.RowKey.CompareTo("rsvp:") > 0 && row.RowKey.CompareTo("rsvp;") < 0).Select(row => row.GetString("Who").Length).Distinct());
    }

    [Fact]
    public async Task In_a_channel_the_list_goes_to_the_organizers_own_chat()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync(Omar, "hi");
        var seen = await bot.TapsAsync(Omar, "event.attendees", new() { ["event"] = "kick-off" });
        Assert.DoesNotContain("Make a file", seen, StringComparison.Ordinal);
        Assert.Contains("Make a file", bot.SaidTo(Omar)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_its_list_for_five_minutes_and_nothing_else()
    {
        await using var bot = await StartAsync();
        var links = bot.Services.GetRequiredService<AttendeeLinks>();
        var now = TimeProvider.System.GetUtcNow();
        var export = new AttendeeExport(_kickOff, Guid.NewGuid(), IdOf(Omar), now, WithNames: true);
        var query = System.Web.HttpUtility.ParseQueryString(links.File(export)!.Query);
        Assert.Equal(export.Number, links.Read(_kickOff, query["list"], query["until"], query["sig"]));
        Assert.Null(links.Read(_meeting, query["list"], query["until"], query["sig"]));
        Assert.Null(links.Read(_kickOff, Guid.NewGuid().ToString("N"), query["until"], query["sig"]));
        Assert.Null(links.Read(_kickOff, query["list"], $"{long.Parse(query["until"]!, System.Globalization.CultureInfo.InvariantCulture) + 60}", query["sig"]));
        Assert.Null(links.Read(_kickOff, query["list"], query["until"], null));
        var old = System.Web.HttpUtility.ParseQueryString(links.File(export with { At = now - AttendeeLinks.Lasts })!.Query);
        Assert.Null(links.Read(_kickOff, old["list"], old["until"], old["sig"]));

        // The signature of a calendar file opens no list.
        var calendar = bot.Services.GetRequiredService<ErgBot.Events.Calendars.EventLinks>().File(_kickOff)!.Query["?sig=".Length..];
        Assert.Null(links.Read(_kickOff, query["list"], query["until"], calendar));
    }

    [Fact]
    public async Task Who_is_organizer_no_more_when_the_link_is_opened_gets_nothing()
    {
        var wire = await azurite.NewTablesAsync();
        await using var before = await StartAsync(wire);
        await using var after = await WiredBot.StartAsync(azurite, wire);
        var kickOff = (await before.Services.GetRequiredService<EventStore>().FindAsync(_kickOff, default))!.Event;
        Assert.True(await before.Services.GetRequiredService<AttendeeList>().MaySeeAsync(IdOf(Omar), kickOff, default));
        Assert.False(await after.Services.GetRequiredService<AttendeeList>().MaySeeAsync(IdOf(Omar), kickOff, default));
    }

    private static async Task<IReadOnlyList<string>> FileAsync(WiredBot bot, EventId id, bool withNames)
    {
        var of = (await bot.Services.GetRequiredService<EventStore>().FindAsync(id, default))!.Event;
        using var stream = new MemoryStream();
        await AttendeeFile.WriteAsync(stream, bot.Services.GetRequiredService<AttendeeList>().EachAsync(of, withNames, default), withNames, default);
        return [.. Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Order(StringComparer.Ordinal)];
    }

    private static Task<string> AnswerAsync(WiredBot bot, string who, string id, string answer) => bot.TapsAsync(who, "rsvp", new() { ["event"] = id, ["answer"] = answer });

    private static Task<string> OwnAsync(WiredBot bot, string who, string verb, JObject data) =>
        bot.TapsAsync(who, verb, data, on: new Activity { Id = "1", Conversation = new ConversationAccount(id: WiredBot.PrivateChat(who)) });

    private static PersonId IdOf(string who) => new(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(who)));

    private async Task<WiredBot> StartAsync(ErgBot.Storage.StorageWire? wire = null) => await WiredBot.StartAsync(
        azurite,
        wire ?? await azurite.NewTablesAsync(),
        new() { ["Organizers:0"] = WiredBot.ObjectId(Omar), ["Links:Address"] = "https://ergbot.example" });
}
