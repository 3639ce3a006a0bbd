using System.Reflection;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using ErgBot.Broadcasts;
using ErgBot.Conversation;
using ErgBot.DevHost.Tools;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.Groups.Proposals;
using ErgBot.People;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Groups;

/// <summary>Holds the bot to Groups/policy.csv: every verb, pressed by everybody, with honest data and with tampered.</summary>
public sealed partial class PolicyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Alice = "Alice Rivera";
    private const string OtherLead = "Olive Lead";
    private const string Candidate = "Carl Candidate";
    private const string Group = "Groups directory group:veterans";
    private const string BroadcastRow = "Broadcasts directory broadcast:";
    private const string ProposalRow = "Groups proposals:all proposal:";

    private static readonly GroupId _veterans = GroupId.Parse("veterans");
    private static readonly string[] _roles = ["stranger", "staff", "member", "lead", "organizer", "administrator"];
    private static readonly Pseudonyms _pseudonyms = new(TestKeys.Of(1));
    private static readonly string[] _places = ["people", "erasing", "group:veterans", "event:kick-off"];

    private static int _proposals;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_verb_of_the_map_is_in_the_policy_and_nothing_else() => Assert.Equal(
        VerbsOfTheMap().Order(StringComparer.Ordinal),
        Policy().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_press_comes_to_what_the_policy_says_whatever_its_data_claims()
    {
        // A bot of its own for a few verbs each: every press looks at all that is stored, which grows with everybody who ever pressed.
        foreach (var verbs in Policy().Chunk(8))
        {
            await using var bot = await StartAsync(verbs.Select(verb => verb.Key));
            foreach (var (verb, outcomes) in verbs)
            {
                foreach (var (role, expected) in _roles.Zip(outcomes))
                {
                    await ComesToAsync(bot, verb, role, expected);
                }
            }

            Assert.Empty(bot.Teams.Faults);
        }
    }

    private static async Task ComesToAsync(WiredBot bot, string verb, string role, string expected)
    {
        var (honest, forger) = (NameOf(verb, role, "honest"), NameOf(verb, role, "forger"));
        var data = await DataForAsync(bot, verb, honest);
        await BecomeAsync(bot, honest, role, verb);
        Assert.Equal($"{verb} by {role}: {expected}", $"{verb} by {role}: {await PressAsync(bot, honest, verb, Claiming(data))}");

        await BecomeAsync(bot, forger, role, verb);
        foreach (var tampered in Tampered(data))
        {
            var outcome = await PressAsync(bot, forger, verb, tampered);
            Assert.True(outcome == expected || outcome is "shows" or "refused", $"{verb} by {role} with {tampered.ToString(Newtonsoft.Json.Formatting.None)[..Math.Min(200, tampered.ToString(Newtonsoft.Json.Formatting.None).Length)]}: {outcome}");
        }

        Assert.Equal(role == "stranger" ? "refused" : "shows", await PressAsync(bot, honest, verb.ToUpperInvariant(), data));
    }

    /// <summary>What the press did to what is stored; anything of anybody else's fails.</summary>
    private static async Task<string> PressAsync(WiredBot bot, string who, string verb, JObject data)
    {
        var before = Snapshot(bot);
        var said = await bot.TapsAsync(who, verb, data);
        var after = Snapshot(bot);
        var changed = after.Where(row => before.GetValueOrDefault(row.Key) != row.Value).Select(row => row.Key).Concat(before.Keys.Where(key => !after.ContainsKey(key))).ToList();
        var id = new PersonId(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(who)));
        var own = _places.Select(place => _pseudonyms.In(place, id)).ToList();
        Assert.All(
            changed.Where(key => !key.StartsWith("Questions ticket", StringComparison.Ordinal) && !key.EndsWith(" event", StringComparison.Ordinal) && !IsShared(key) && !IsListed(key)),
            key => Assert.True(own.Any(pseudonym => key.Contains(pseudonym, StringComparison.Ordinal)) || IsOwnLook(key, id), $"{verb} by {who} changed {key}"));
        return Outcome() ?? (IsRefusal(said) ? "refused" : "shows");

        static bool IsOwnLook(string key, PersonId person) =>
            key.Split(':') is [var place, var look, var pseudonym] && place.EndsWith(" view", StringComparison.Ordinal) && _pseudonyms.In($"views:veterans:{look}", person) == pseudonym;

        string? Outcome() => changed switch
        {
            [] => null,
            _ when changed.Any(key => key.StartsWith("Events ", StringComparison.Ordinal) && key.EndsWith(" event", StringComparison.Ordinal)) && !changed.Any(key => key.Contains(" rsvp:", StringComparison.Ordinal)) => "plans",
            _ when changed.Any(key => key.StartsWith("People erasing", StringComparison.Ordinal)) => "forgets",
            _ when changed.Find(key => key.StartsWith(ProposalRow, StringComparison.Ordinal)) is { } row => before.ContainsKey(row) ? "decides" : "proposes",
            _ when changed.Any(key => key.StartsWith(BroadcastRow, StringComparison.Ordinal)) => "writes",
            _ when changed.Any(key => key.Contains(" member:", StringComparison.Ordinal) && !after.ContainsKey(key)) => "leaves",
            _ when changed.Contains(Group) => "leads",
            _ when changed.Any(key => key.Contains(" export:", StringComparison.Ordinal) || key.Contains(" view:", StringComparison.Ordinal)) => "looks",
            _ when changed.Find(key => key.Contains(" member:", StringComparison.Ordinal)) is { } row => before.ContainsKey(row) ? "changes" : "joins",
            _ when changed.Any(key => key.Contains(" rsvp:", StringComparison.Ordinal)) => "answers",
            _ when changed.Find(key => key.StartsWith("Questions ticket", StringComparison.Ordinal)) is { } row => before.ContainsKey(row) ? "decides" : "asks",
            _ when verb.StartsWith("eligibility", StringComparison.OrdinalIgnoreCase) => "says",
            _ => null, // how to write to the presser: learned from any press
        };
    }

    /// <summary>The group, a proposal, and what an approved one makes.</summary>
    private static bool IsShared(string key) =>
        key == Group || key.StartsWith(BroadcastRow, StringComparison.Ordinal) || key.StartsWith(ProposalRow, StringComparison.Ordinal) || key.StartsWith("Groups directory group:policy-", StringComparison.Ordinal)
        || key.StartsWith("Groups policy-", StringComparison.Ordinal) || key.StartsWith($"People {_pseudonyms.In("people", IdOf(Candidate))} ", StringComparison.Ordinal);

    /// <summary>What who plans events makes beside the event itself: its line in the list, and that a list of attendees was made, which names its maker in no key.</summary>
    private static bool IsListed(string key) => key.StartsWith("Events directory event:", StringComparison.Ordinal) || key.Contains(" export:", StringComparison.Ordinal);

    private static bool IsRefusal(string said) => Refusals().IsMatch(said);

    [GeneratedRegex("staff roll|Only organizers and group leads|Only organizers and the leads|Only the organizers|You are on the administrators' roll|for all staff members except administrators;|for the group's leads|That is for the organizers|Groups are led by staff|Messages to many are for")]
    private static partial Regex Refusals();

    private static Dictionary<string, string> Snapshot(WiredBot bot) =>
        new[] { bot.Tables.People, bot.Tables.Groups, bot.Tables.Events, bot.Tables.Questions, bot.Tables.Broadcasts }
            .SelectMany(table => table.Query<TableEntity>(select: ["PartitionKey", "RowKey", "Timestamp"]).Select(row => (Key: $"{table.Name[(table.Name.IndexOf('x', StringComparison.Ordinal) + 1)..]} {row.PartitionKey} {row.RowKey}", Value: row.ETag.ToString())))
            .ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);

    /// <summary>The honest data with claims of being somebody else.</summary>
    private static JObject Claiming(JObject data)
    {
        var claiming = new JObject
        {
            ["aadObjectId"] = WiredBot.ObjectId(Alice),
            ["from"] = new JObject { ["id"] = $"29:{Alice}", ["aadObjectId"] = WiredBot.ObjectId(Alice) },
            ["person"] = $"{WiredBot.Tenant}/{WiredBot.ObjectId(Alice)}",
            ["member"] = WiredBot.ObjectId(Alice),
            ["role"] = "organizer",
            ["isOrganizer"] = true,
        };
        claiming.Merge(data);
        return claiming;
    }

    private static IEnumerable<JObject> Tampered(JObject data)
    {
        yield return [];
        yield return Each(data, _ => 7);
        yield return Each(data, value => new JObject { ["value"] = value.DeepClone() });
        yield return Each(data, _ => new string('x', 100_000));
        yield return Each(data, value => $"{value}\0../{value}");
        yield return Each(data, _ => "no-such-thing");
        yield return Each(data, _ => JValue.CreateNull());
    }

    private static JObject Each(JObject data, Func<JToken, JToken> change) => new(data.Properties().Select(property => new JProperty(property.Name, change(property.Value))));

    /// <summary>With a group that another lead leads as well, that somebody offers to lead, and that the person was asked to lead where the verb is about that.</summary>
    private static async Task BecomeAsync(WiredBot bot, string who, string role, string verb)
    {
        var (stores, person) = (new GroupStores(bot.Tables), IdOf(who));
        await stores.SeedAsync();
        await LeadAsync(new Leadership());
        if (role is "member" or "lead")
        {
            Assert.Contains("You've joined", await bot.TapsAsync(who, "group.join", new() { ["group"] = "veterans" }), StringComparison.Ordinal);
        }

        var other = new Lead { Person = IdOf(OtherLead), Name = OtherLead };
        await stores.Members.JoinAsync(_veterans, new Person(IdOf(Candidate), Candidate), confidential: false, default);
        await LeadAsync(new Leadership
        {
            Leads = role == "lead" ? [other, new Lead { Person = person, Name = who }] : [other],
            Offers = [new LeadOffer { Id = "offer", Person = IdOf(Candidate), Name = Candidate, At = TimeProvider.System.GetUtcNow() }],
            Asked = verb.StartsWith("lead.accept", StringComparison.Ordinal) || verb == "lead.decline"
                ? [new LeadInvitation { Person = person, By = IdOf(OtherLead), Until = TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(1) }]
                : [],
        });

        Task LeadAsync(Leadership leadership) => stores.Groups.ChangeAsync(
            _veterans,
            stored => new GroupRecord(stored.Group with { State = GroupState.Open }, leadership),
            default);
    }

    private static PersonId IdOf(string who) => new(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(who)));

    private static async Task<JObject> DataForAsync(WiredBot bot, string verb, string who)
    {
        if (verb.StartsWith("broadcast.", StringComparison.Ordinal))
        {
            return await BroadcastAsync(bot, verb, who);
        }

        if (!verb.StartsWith("ticket.", StringComparison.Ordinal))
        {
            return verb switch
            {
                "rsvp" => new() { ["event"] = "kick-off", ["answer"] = "maybe" },
                "event.show" or "event.calendar" => new() { ["event"] = "kick-off" },
                "event.form" => new() { ["window"] = "false" },
                "event.save" => new()
                {
                    ["form"] = Guid.NewGuid().ToString("N"),
                    ["publish"] = "true",
                    ["title"] = $"Meeting {++_proposals}",
                    ["about"] = "To meet, and to talk.",
                    ["day"] = new DateOnly(2018, 6, 5).AddDays(_proposals).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    ["from"] = "09:00",
                    ["to"] = "10:00",
                    ["place"] = "Here",
                    ["audience"] = "everyone",
                    ["group"] = bot.Services.GetRequiredService<Organizers>().Includes(IdOf(who)) ? ":district" : "veterans",
                    ["warned"] = "",
                },
                "event.manage" or "event.close" or "event.open" or "event.cancel" or "event.cancel-now" or "event.attendees" or "event.export" or "event.needs" or "event.needs.save" or "event.needs.list" => await PlannedAsync(bot),
                "eligibility" => new() { ["administrator"] = "yes" },
                "eligibility.fall-event" => new() { ["tell"] = "yes" },
                "question.send" => new() { ["form"] = Guid.NewGuid().ToString("N"), ["question"] = "Is there a piano?" },
                "ask" => new() { ["topic"] = "thanks" },
                "lead.offer" => new() { ["group"] = "veterans", ["form"] = Guid.NewGuid().ToString("N"), ["named"] = "true" },
                "lead.save" => new() { ["group"] = "veterans", ["purpose"] = $"What the group is for now: {Guid.NewGuid():N}.", ["words"] = "vets", ["seen"] = await SeenAsync(bot) },
                "lead.pick" or "lead.ask" or "lead.hand-over" => new() { ["group"] = "veterans", ["member"] = _pseudonyms.In("group:veterans", IdOf(Candidate)) },
                "lead.appoint" or "lead.decline-offer" => new() { ["group"] = "veterans", ["offer"] = "offer" },
                "proposal.send" => new() { ["form"] = Guid.NewGuid().ToString("N"), ["name"] = $"Stamps {++_proposals}", ["purpose"] = "To collect them, and to swap them.", ["anyway"] = "true" },
                "proposal.show" or "proposal.approve" or "proposal.decline" or "proposal.changes" => await ProposedAsync(bot),
                "lead.members" => new() { ["group"] = "veterans", ["after"] = new string('0', 32) },
                _ => new() { ["group"] = "veterans", ["part"] = "0", ["question"] = "Is there a piano?", ["answer"] = "There is." },
            };
        }

        var asker = $"asker of {verb}";
        await bot.TapsAsync(asker, "question.send", new() { ["form"] = Guid.NewGuid().ToString("N"), ["question"] = "Is there a garden?" });
        var ticket = bot.Tables.Questions.Query<TableEntity>(row => row.PartitionKey == "ticket" && row.GetString("State") == "Open").Last();
        return new() { ["ticket"] = ticket.RowKey["ticket:".Length..], ["answer"] = "There is.", ["seen"] = 1 };
    }

    /// <summary>A message to the group by whoever presses, in the state that the verb is for; for the second pair of eyes one to everyone by somebody else.</summary>
    private static async Task<JObject> BroadcastAsync(WiredBot bot, string verb, string who)
    {
        var (store, form) = (bot.Services.GetRequiredService<BroadcastStore>(), Guid.NewGuid());
        var (agrees, again) = (verb == BroadcastAction.AgreeVerb, verb is BroadcastAction.UncertainVerb or BroadcastAction.RefusedVerb or BroadcastAction.CorrectVerb or BroadcastAction.RecallVerb);
        var author = new Person(IdOf(agrees ? Candidate : who), agrees ? Candidate : who);
        var id = store.IdFor(author.Id, form);
        if (verb != BroadcastAction.SaveVerb)
        {
            await store.ChangeAsync(
                id,
                _ => new Broadcast
                {
                    Id = id,
                    Author = author,
                    Message = new Message("Hello", "All of you."),
                    Audience = agrees ? new Audience { Everyone = true } : new Audience { Groups = ["veterans"] },
                    Created = TimeProvider.System.GetUtcNow(),
                    NeedsSecond = agrees,
                    State = again ? BroadcastState.Sent : BroadcastState.Draft,
                    Pages = again ? 1 : 0,
                    Ended = again ? TimeProvider.System.GetUtcNow() : null,
                    Reported = again,
                    Totals = new Totals { Sent = 1, Uncertain = 1, Failed = 1 },
                },
                default);
        }

        return new()
        {
            ["broadcast"] = verb == BroadcastAction.SaveVerb ? null : id.ToString(),
            ["seen"] = 1,
            ["form"] = form.ToString("N"),
            ["title"] = "Hello",
            ["text"] = "All of you, please.",
            ["to"] = "group:veterans",
        };
    }

    /// <summary>An event of the group's, for its members, far away from any other.</summary>
    private static async Task<JObject> PlannedAsync(WiredBot bot)
    {
        var (id, start) = (EventId.Parse($"policy-{++_proposals}"), new DateTimeOffset(2018, 6, 1, 12, 0, 0, TimeSpan.Zero));
        await bot.Services.GetRequiredService<EventStore>().AddIfMissingAsync(
            new Event { Id = id, Title = "Meeting", About = "To meet.", Start = start, End = start.AddHours(1), Place = "Here", Audience = EventAudience.GroupMembers, Group = _veterans },
            default);
        return new() { ["event"] = id.ToString() };
    }

    private static async Task<JObject> ProposedAsync(WiredBot bot)
    {
        var store = bot.Services.GetRequiredService<ProposalStore>();
        var id = store.IdFor(IdOf(Candidate), Guid.NewGuid());
        var text = new ProposalText($"Policy {++_proposals}", "To be proposed, and decided on.", [], IsNamed: false);
        await store.AddAsync(ProposalRule.New(id, new Person(IdOf(Candidate), Candidate), text, [], TimeProvider.System.GetUtcNow()), default);
        return new() { ["proposal"] = id.ToString(), ["seen"] = 1, ["reason"] = "Because." };
    }

    private static async Task<string> SeenAsync(WiredBot bot) =>
        (await new GroupStores(bot.Tables).Groups.FindAsync(_veterans, default)) is { } record ? GroupDescription.MarkOf(record.Group) : "";

    private static string NameOf(string verb, string role, string which) => $"{which} {role} of {verb}";

    private async Task<WiredBot> StartAsync(IEnumerable<string> verbs)
    {
        var everybody = verbs.SelectMany(verb => _roles.SelectMany(role => new[] { (Name: NameOf(verb, role, "honest"), role), (Name: NameOf(verb, role, "forger"), role) }).Append((Name: $"asker of {verb}", "staff"))).Append((Name: Candidate, "staff")).Append((Name: OtherLead, "staff")).ToList();
        var settings = new Dictionary<string, string?>
        {
            ["Links:Address"] = "https://ergbot.example",
            ["StaffRoll:StaffFile"] = Roll("staff.csv", everybody.Where(person => person.Item2 != "stranger").Select(person => person.Name)),
            ["StaffRoll:AdministratorsFile"] = Roll("administrators.csv", everybody.Where(person => person.Item2 == "administrator").Select(person => person.Name)),
        };
        foreach (var (number, organizer) in everybody.Where(person => person.Item2 == "organizer").Index())
        {
            settings[$"Organizers:{number}"] = WiredBot.ObjectId(organizer.Name);
        }

        return await WiredBot.StartAsync(azurite, settings);
    }

    private string Roll(string file, IEnumerable<string> people) => _folder.Write(file, string.Join('\n', people.Select(WiredBot.ObjectId).Prepend("id")));

    private static Dictionary<string, string[]> Policy() => File.ReadAllLines(Checkout.In("src", "ErgBot", "Groups", "policy.csv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Skip(1)
        .Select(line => line.Split(','))
        .ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);

    /// <summary>By the source: what CardVerbs names, with the constants' values.</summary>
    private static IEnumerable<string> VerbsOfTheMap() => VerbNames().Matches(File.ReadAllText(Checkout.In("src", "ErgBot", "Conversation", "CardVerbs.cs")))
        .Select(match => (Type: match.Groups["type"].Value, Name: match.Groups["name"].Value))
        .Distinct()
        .Select(verb => (string)typeof(CardVerbs).Assembly.GetTypes().Single(type => type.Name == verb.Type).GetField(verb.Name, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!);

    [GeneratedRegex(@"^ {8}(?<type>\w+Action)\.(?<name>\w*Verb) => ", RegexOptions.Multiline)]
    private static partial Regex VerbNames();
}
