using CsCheck;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.People;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Groups;

/// <summary>Nothing that anybody sees tells how many are in a group, nor what has changed within a day.</summary>
public sealed class NoCountsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Watcher = "Wanda Watcher";
    private const string Organizer = "Omar Haddad";
    private const string Answered = "Anna Answered";
    private const int Samples = 6;
    private const int Everybody = 24;

    private static readonly DateTimeOffset _may = new(2018, 5, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly GroupId _veterans = GroupId.Parse("veterans");
    // One more or one less would be another band.
    private static readonly Gen<int> _besideAnEdge = Gen.Int[0, 4].Select(at => new[] { 0, 10, 11, 20, 21 }[at]);
    private static readonly NextEvent _next = new("Kick-off", "Wednesday, May 23", "Putnam Avenue");

    [Fact]
    public void Any_two_sizes_of_a_band_look_the_same_on_every_card() => Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 20_000], Gen.Int[5, 60]).Sample(
        (one, other, smallCount) =>
        {
            var bands = GroupStores.BandsFor(new PrivacyOptions { SmallCount = smallCount });
            var sameBand = bands.Of(one) == bands.Of(other);
            Assert.Equal(sameBand, Cards(bands.Of(one)) == Cards(bands.Of(other)));
            Assert.True(bands.Of(one).To is null || bands.Of(one).To - bands.Of(one).From >= Math.Min(smallCount - 1, 9));
        },
        iter: 300);

    [Fact]
    public async Task Whatever_people_do_in_a_day_everybody_else_sees_the_same_before_and_after()
    {
        await using var bot = await WiredBot.StartAsync(azurite, new Dictionary<string, string?> { ["Organizers:0"] = WiredBot.ObjectId(Organizer) });
        var stores = new GroupStores(bot.Tables);
        await stores.SeedAsync();
        await stores.Groups.ChangeAsync(_veterans, stored => stored with { Leadership = new Leadership { Leads = [new Lead { Person = IdOf("Lena Lead"), Name = "Lena Lead" }] } }, default);
        await bot.InstallsAsync(Organizer);
        var day = 0;
        var act = Gen.Select(Gen.Int[0, Everybody - 1], Gen.Int[0, 5]);
        await Gen.Select(_besideAnEdge, act.List[3, 12]).SampleAsync(
            async (count, acts) =>
            {
                // The day begins with so many members, counted at night.
                for (var i = 0; i < Everybody; i++)
                {
                    await (i < count ? stores.Members.JoinAsync(_veterans, Member(i), confidential: i % 2 == 0, default) : stores.Members.LeaveAsync(_veterans, Member(i).Id, default));
                }

                await CountAsync(bot, $"2019-{(++day / 28) + 1:00}-{(day % 28) + 1:00}");
                var before = await SeenAsync(bot);
                foreach (var (who, what) in acts)
                {
                    await ActAsync(stores, Member(who), what);
                    Assert.Equal(before, await SeenAsync(bot));
                }
            },
            iter: Samples,
            threads: 1);
    }

    [Fact]
    public async Task Whatever_people_answer_to_a_groups_event_in_a_day_everybody_else_sees_the_same_before_and_after()
    {
        await using var bot = await WiredBot.StartAsync(azurite, new Dictionary<string, string?> { ["Organizers:0"] = WiredBot.ObjectId(Organizer) });
        var (stores, events) = (new GroupStores(bot.Tables), bot.Services.GetRequiredService<EventStore>());
        await stores.SeedAsync();
        await stores.Members.JoinAsync(_veterans, new Person(IdOf(Answered), Answered), confidential: false, default);
        await bot.InstallsAsync(Organizer);
        var number = 0;
        await Gen.Select(_besideAnEdge, Gen.Select(Gen.Int[0, Everybody - 1], Gen.Int[0, 4]).List[3, 12], Gen.Bool).SampleAsync(
            async (count, acts, isFull) =>
            {
                // Full, a few more wait: that there is no seat must be told, how many wait for one must not.
                var added = EventOf($"meeting-{++number}", isFull ? Math.Max(1, count) : null);
                await events.AddIfMissingAsync(added, default);
                for (var i = 0; i < (isFull ? Math.Max(1, count) : count); i++)
                {
                    await AnswersAsync(100 + i, RsvpAnswer.Going);
                }

                for (var i = 0; isFull && i < 3; i++)
                {
                    await AnswersAsync(i, RsvpAnswer.Going);
                }

                await events.AnswerAsync(added.Id, IdOf(Answered), RsvpAnswer.Going, _may, default);
                var day = $"2018-05-{number:00}";
                await bot.NightAsync("event-sizes", day);
                var before = await SeenOfAsync(bot, added.Id);
                foreach (var (who, what) in acts)
                {
                    await (what switch
                    {
                        0 or 1 => AnswersAsync(who, RsvpAnswer.Going),
                        2 => AnswersAsync(who, RsvpAnswer.Maybe),
                        3 => AnswersAsync(who, RsvpAnswer.CannotGo),
                        _ => events.RemoveAsync(added.Id, Member(who).Id, default),
                    });
                    await events.SetBandAsync(added.Id, GroupStores.Bands.Of, day, default); // the night's work, done again after a crash
                    Assert.Equal(before, await SeenOfAsync(bot, added.Id));
                }

                Task AnswersAsync(int who, RsvpAnswer answer) => events.AnswerAsync(added.Id, Member(who).Id, answer, _may, default);
            },
            iter: Samples,
            threads: 1);
    }

    [Fact]
    public async Task The_band_of_a_groups_event_is_renewed_with_the_day_and_of_the_districts_events_none_is_kept()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        var events = bot.Services.GetRequiredService<EventStore>();
        var added = EventOf("meeting", capacity: null);
        await events.AddIfMissingAsync(added, default);
        Assert.Null((await events.FindAsync(added.Id, default))!.Band);
        for (var i = 0; i < 11; i++)
        {
            await events.AnswerAsync(added.Id, Member(i).Id, RsvpAnswer.Going, _may, default);
            if (i > 0)
            {
                // The day's second look, of whichever instance, tells nothing of who came since the first.
                await events.SetBandAsync(added.Id, GroupStores.Bands.Of, $"2018-05-{i:00}", default);
                Assert.Equal("0-10", (await events.FindAsync(added.Id, default))!.Band);
            }

            await bot.NightAsync("event-sizes", $"2018-05-{i + 1:00}");
            Assert.Equal(i < 10 ? "0-10" : "11-20", (await events.FindAsync(added.Id, default))!.Band);
        }

        // An edit of the event keeps it.
        await events.ChangeAsync(added.Id, head => head.Event with { About = "We meet, and talk." }, default);
        var stored = (await events.FindAsync(added.Id, default))!;
        Assert.Equal(("11-20", "2018-05-11", 11), (stored.Band, stored.BandOn, stored.Going));
        Assert.Null((await events.FindAsync(EventId.Parse("kick-off"), default))!.Band);
    }

    private static Event EventOf(string id, int? capacity) => new()
    {
        Id = EventId.Parse(id),
        Title = "Meeting of Veterans",
        About = "We meet.",
        Start = _may.AddDays(20),
        End = _may.AddDays(20).AddHours(1),
        Place = "The library",
        Audience = EventAudience.GroupMembers,
        Group = _veterans,
        Capacity = capacity,
    };

    /// <summary>All that who doesn't come, an organizer, and a member who has answered before can call up.</summary>
    private static async Task<string> SeenOfAsync(WiredBot bot, EventId id)
    {
        var seen = new List<string>();
        foreach (var who in new[] { Watcher, Organizer, Answered })
        {
            foreach (var verb in new[] { "event.show", "event.list", "event.manage", "event.attendees", "event.calendar", "event.needs", "event.needs.list" })
            {
                seen.Add(await bot.TapsAsync(who, verb, new() { ["event"] = id.ToString() }, new Activity { Id = "card", Conversation = new ConversationAccount(id: WiredBot.PrivateChat(who)) }));
            }
        }

        var (card, events) = (bot.Services.GetRequiredService<EventCard>(), bot.Services.GetRequiredService<EventStore>());
        seen.Add(card.ForPlace((await events.FindAsync(id, default))!).Card.ToJson());
        return string.Join('\n', seen);
    }

    private static string Cards(SizeBand size)
    {
        var group = new Group { Id = _veterans, Name = "Veterans", Purpose = "Service in the armed forces.", Size = size };
        var record = new GroupRecord(group, Leadership.None);
        var actor = new LeadActor(Member(0), IsEligible: true, IsOrganizer: true, DateTimeOffset.UnixEpoch);
        return string.Join('\n', new[]
        {
            GroupCard.ForEverybody(group, _next),
            GroupCard.ToInsert(group),
            GroupCard.ForOne(new GroupView(group, null, _next)),
            GroupListCard.ForEverybody([group]),
            GroupListCard.ForOne([group], new GroupListAction(), []),
            LeadManageCard.For(record, actor, views: 0),
        }.Select(card => JObject.FromObject(card.Card).ToString()));
    }

    /// <summary>All that somebody who is in no group, and an organizer, can call up.</summary>
    private static async Task<string> SeenAsync(WiredBot bot)
    {
        var seen = new List<string>();
        foreach (var who in new[] { Watcher, Organizer })
        {
            foreach (var (verb, data) in new (string, JObject)[]
            {
                ("group.show", new() { ["group"] = "veterans" }),
                ("group.list", new() { ["filter"] = "all" }),
                ("group.list", new() { ["search"] = "veterans" }),
                ("group.mine", []),
                ("lead.manage", new() { ["group"] = "veterans" }),
                ("lead.members", new() { ["group"] = "veterans" }),
                ("proposal.list", []),
            })
            {
                seen.Add(await bot.TapsAsync(who, verb, data, new Activity { Id = "card", Conversation = new ConversationAccount(id: WiredBot.PrivateChat(who)) }));
            }
        }

        await bot.SaysAsync(Watcher, "how many people are in the veterans group?");
        await bot.SaysAsync(Watcher, "tell me about the veterans group");
        await bot.SaysInChannelAsync(Watcher, "tell me about the veterans group");
        seen.AddRange(bot.SaidTo(Watcher).TakeLast(2).Append(bot.SaidIn(WiredBot.Channel)[^1]));
        return string.Join('\n', seen);
    }

    private static Task<MembershipOutcome> ActAsync(GroupStores stores, Person person, int what) => what switch
    {
        0 or 1 => stores.Members.JoinAsync(_veterans, person, confidential: what == 0, default),
        2 => stores.Members.LeaveAsync(_veterans, person.Id, default),
        3 => stores.Members.SetConfidentialAsync(_veterans, person, confidential: true, default),
        4 => stores.Members.SetConfidentialAsync(_veterans, person, confidential: false, default),
        _ => stores.Members.SetMutedAsync(_veterans, person.Id, muted: true, default),
    };

    private static async Task CountAsync(WiredBot bot, string day)
    {
        await bot.NightAsync("group-sizes", day);
        bot.Services.GetRequiredService<GroupDirectory>().Forget();
    }

    private static Person Member(int i) => new(IdOf($"Member {i}"), $"Member {i}");

    private static PersonId IdOf(string who) => new(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(who)));
}
