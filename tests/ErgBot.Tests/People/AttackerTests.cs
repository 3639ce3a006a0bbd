using Azure.Data.Tables;
using ErgBot.Answers.Unanswered;
using ErgBot.Broadcasts;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.Groups.Proposals;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Groups;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.People;

/// <summary>P1: 500 staff, 2,000 memberships; RSVPs, questions in vain, looks at a list and proposals of some; all tables stolen.</summary>
public sealed class AttackerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int AtOnce = 6;

    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Guid _tenant = Guid.NewGuid();
    private static readonly string[] _groups = ["women", "parents", "people-of-color", "lgbtq", "veterans", "people-with-disabilities"];

    private readonly IReadOnlyList<(PersonId Id, string Name, string Account)> _staff =
        [.. Enumerable.Range(0, 500).Select(number => (new PersonId(_tenant, Guid.NewGuid()), $"Person Number{number:000}", $"person{number:000}@district.example"))];

    [Fact]
    public async Task Of_two_thousand_memberships_a_thief_of_all_tables_recovers_none_and_links_no_two_rows()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        Assert.Equal(2_000, await LiveAsync(tables, TestKeys.Of(1)));

        var attacker = new Attacker(await Dump.RowsAsync(tables), _staff);

        Assert.Empty(attacker.ClaimedMemberships());
        Assert.Empty(attacker.ClaimedLinks());
        Assert.All(attacker.LengthsByKind(), kind => Assert.Equal(1, kind.Value));
    }

    [Fact]
    public async Task Under_a_key_that_can_be_guessed_the_same_thief_recovers_them_all()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var stores = new GroupStores(tables, Attacker.KeyOf(new byte[32]));
        var truth = _staff.Take(20).Select(person => (person.Id, "veterans")).ToList();
        foreach (var (person, group) in truth)
        {
            await stores.Members.JoinAsync(GroupId.Parse(group), new(person, null), confidential: true, default);
        }

        Assert.Equal(truth.ToHashSet(), new Attacker(await Dump.RowsAsync(tables), _staff).ClaimedMemberships().ToHashSet());
    }

    [Fact]
    public async Task Rows_that_name_somebody_or_share_a_mark_are_found()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var (person, name, _) = _staff[0];
        await tables.Groups.AddEntityAsync(new TableEntity("veterans", $"member:{Guid.NewGuid():N}") { ["Who"] = $"somebody called {name}" });
        await tables.Groups.AddEntityAsync(new TableEntity("women", $"member:{person.ObjectId:N}") { ["Who"] = "x" });
        await tables.Events.AddEntityAsync(new TableEntity("kick-off", $"rsvp:{person.ObjectId:N}") { ["Who"] = "x" });

        var attacker = new Attacker(await Dump.RowsAsync(tables), _staff);

        Assert.Equal(new HashSet<(PersonId, string)> { (person, "veterans"), (person, "women") }, attacker.ClaimedMemberships().ToHashSet());
        Assert.Single(attacker.ClaimedLinks());
    }

    /// <summary>Thousands of writes: a busy machine's emulator may miss the bot's short time for one of them.</summary>
    private static async Task PatientlyAsync(Func<Task> write)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                await write();
                return;
            }
            catch (Exception away) when (tried < 10 && StorageFault.IsOutage(away))
            {
                await Task.Delay(Breaker.Rest);
            }
        }
    }

    /// <summary>Everybody is in four groups, half of the memberships confidential, and has an address; half have answered.</summary>
    private async Task<int> LiveAsync(Tables tables, PrivacyKeys keys)
    {
        var stores = new GroupStores(tables, keys);
        var events = new EventStore(tables, stores.Pseudonyms, stores.Sealer);
        var kickOff = EventId.Parse("kick-off");
        await events.AddIfMissingAsync(
            new() { Id = kickOff, Title = "Kick-off", About = "All meet.", Start = _now.AddDays(9), End = _now.AddDays(9).AddHours(2), Place = "The hall", Audience = EventAudience.Everyone },
            default);
        await Parallel.ForEachAsync(_staff.Index(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (each, ct) =>
        {
            var (number, (id, name, account)) = each;
            var address = new Address("https://smba.example/amer/", $"a:{id.ObjectId}", $"29:{id.ObjectId}", "28:bot", $"{id.Tenant}", "en-US");
            await PatientlyAsync(() => stores.People.ChangeAsync(id, record => record with { Address = address, UserPrincipalName = account, Welcomed = true }, ct));
            for (var group = 0; group < 4; group++)
            {
                var joined = GroupId.Parse(_groups[(number + group) % _groups.Length]);
                var confidential = group % 2 == 0;
                await PatientlyAsync(() => stores.Members.JoinAsync(joined, new(id, name), confidential, ct));
            }
        });
        foreach (var (id, _, _) in _staff.Take(20))
        {
            await PatientlyAsync(() => events.AnswerAsync(kickOff, id, RsvpAnswer.Going, _now, default));
        }

        await MailAsync(tables, stores);
        await AskProposeAndLookAsync(stores);
        return tables.Groups.Query<TableEntity>().Count(row => row.RowKey.StartsWith("member:", StringComparison.Ordinal));
    }

    /// <summary>A group's members, and then everybody, get a message.</summary>
    private async Task MailAsync(Tables tables, GroupStores stores)
    {
        var (broadcasts, deliveries) = (new BroadcastStore(tables, stores.Pseudonyms, stores.Sealer), new DeliveryStore(tables, stores.Pseudonyms, stores.Sealer, TimeProvider.System));
        foreach (var audience in new[] { new Audience { Groups = ["veterans"] }, new Audience { Everyone = true } })
        {
            var id = broadcasts.IdFor(_staff[0].Id, Guid.NewGuid());
            var broadcast = new Broadcast { Id = id, Author = new Person(_staff[0].Id, _staff[0].Name), Message = new Message("Hello", "All of you."), Audience = audience, Created = _now };
            await PatientlyAsync(() => broadcasts.ChangeAsync(id, _ => broadcast, default));
            await foreach (var batch in new AudienceReader(stores.People, stores.Members, new EventStore(tables, stores.Pseudonyms, stores.Sealer)).EachAsync(broadcast, default).Chunk(100))
            {
                await PatientlyAsync(() => deliveries.AddAsync(id, [.. batch.Select(to => new Delivery { Key = deliveries.KeyOf(id, to), To = to })], default));
            }
        }

        Assert.InRange(tables.Broadcasts.Query<TableEntity>().Count(row => row.RowKey.StartsWith("to:", StringComparison.Ordinal)), 501, 1000);
    }

    /// <summary>What some do several times, so that several rows are theirs.</summary>
    private async Task AskProposeAndLookAsync(GroupStores stores)
    {
        var clock = new CalendarClock(new FakeTimeProvider(_now));
        var unanswered = new UnansweredStore(stores.Tables, stores.Pseudonyms, stores.Sealer, clock, new DistrictTime(clock), new FakeLogger<UnansweredStore>());
        var views = new MemberListViews(stores.Tables, stores.Pseudonyms);
        var proposals = new ProposalStore(stores.Tables, stores.Pseudonyms, stores.Sealer, new FakeLogger<ProposalStore>());
        foreach (var (id, name, _) in _staff.Take(20))
        {
            await PatientlyAsync(() => unanswered.AddAsync(id, "Is there a gym?", default));
            await PatientlyAsync(() => unanswered.AddAsync(id, "Is there a pool?", default));
            await PatientlyAsync(() => views.RecordAsync(GroupId.Parse("veterans"), id, _now, default));
            await PatientlyAsync(() => views.RecordAsync(GroupId.Parse("veterans"), id, _now, default));
            foreach (var what in new[] { "Choir", "Runners" })
            {
                var proposal = ProposalRule.New(proposals.IdFor(id, Guid.NewGuid()), new(id, name), new ProposalText($"{what} of {name}", "Together after work.", [], IsNamed: false), [], _now);
                await PatientlyAsync(() => proposals.AddAsync(proposal, default));
            }
        }

        // One of them has become a group.
        var made = (await proposals.ListAsync(default))[0];
        var record = new GroupRecord(new Group { Id = GroupId.Parse("choir"), Name = "Choir", Purpose = made.Text.Purpose }, new() { Leads = [new() { Person = made.Proposer }] });
        await PatientlyAsync(() => stores.Groups.AddAsync(record, proposals.OriginOf(made.Id), default));
    }
}
