using Azure.Data.Tables;
using ErgBot.Broadcasts;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.People;

/// <summary>Somebody has all tables and the list of all staff, and not the key.</summary>
public sealed class DumpTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Guid _tenant = Guid.NewGuid();

    private readonly IReadOnlyList<PersonId> _staff = [.. Enumerable.Range(0, 5).Select(_ => new PersonId(_tenant, Guid.NewGuid()))];

    [Fact]
    public async Task Nothing_in_any_table_says_who_is_meant_and_no_two_rows_share_anything_of_a_person()
    {
        var wire = await azurite.NewTablesAsync();
        await LiveAsync(azurite.Open(wire), TestKeys.Of(1));

        var dump = await Dump.RowsAsync(azurite.Open(wire));

        // 5 people, 2 groups each, an answer each, two messages to many; what tells people apart appears in one row only.
        var ofPeople = dump.Where(row => row.RowKey != "event" && row.PartitionKey != "directory").ToList();
        Assert.Equal(5 + 10 + 5 + 10, ofPeople.Count);
        var marks = ofPeople.SelectMany(row => Marks(row).Distinct()).ToList();
        Assert.NotEmpty(marks);
        Assert.Equal(marks.Count, marks.Distinct().Count());

        var everything = string.Join('\n', dump.SelectMany(row => row.Select(x => $"{x.Key}={x.Value}")));
        foreach (var id in _staff.Select(person => person.ObjectId).Append(_tenant))
        {
            Assert.DoesNotContain(id.ToString("D"), everything, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(id.ToString("N"), everything, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Convert.ToBase64String(id.ToByteArray())[..20], everything, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("district.example", everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_tries_all_staff_with_another_key_finds_nobody()
    {
        var wire = await azurite.NewTablesAsync();
        await LiveAsync(azurite.Open(wire), TestKeys.Of(1));

        var (people, members, _) = Stores(azurite.Open(wire), TestKeys.Of(2));

        foreach (var person in _staff)
        {
            Assert.Equal(PersonRecord.Empty, await people.LoadAsync(person, default));
            Assert.Null(await members.FindAsync(GroupId.Parse("veterans"), person, default));
        }
    }

    private static (PeopleStore People, MemberStore Members, EventStore Events) Stores(Tables tables, PrivacyKeys keys)
    {
        var stores = new GroupStores(tables, keys);
        return (stores.People, stores.Members, new(tables, new Pseudonyms(keys), new Sealer(keys)));
    }

    // A key's or a value's parts that are too long to be the same by chance or by kind.
    private static IEnumerable<string> Marks(TableEntity row) =>
        row.Where(x => x.Key is not ("odata.etag" or "Timestamp"))
            .Where(x => x.Key != "PartitionKey" || !row.RowKey.StartsWith("to:", StringComparison.Ordinal)) // the broadcast's, and of all who get it
            .SelectMany(x => $"{x.Value}".Split(':', '|', '.'))
            .Where(part => part.Length >= 16);

    private async Task LiveAsync(Tables tables, PrivacyKeys keys)
    {
        var (people, members, events) = Stores(tables, keys);
        var kickOff = EventId.Parse("kick-off");
        await events.AddIfMissingAsync(
            new()
            {
                Id = kickOff,
                Title = "Kick-off",
                About = "All groups meet.",
                Start = _now.AddDays(9),
                End = _now.AddDays(9).AddHours(2),
                Place = "The hall",
                Audience = EventAudience.Everyone,
            },
            default);
        foreach (var person in _staff)
        {
            var address = new Address("https://smba.example/amer/", $"a:{person.ObjectId}", $"29:{person.ObjectId}", "28:bot", $"{person.Tenant}", "en-US");
            await people.ChangeAsync(person, record => record with { Address = address, UserPrincipalName = "somebody@district.example", Welcomed = true }, default);
            await members.JoinAsync(GroupId.Parse("veterans"), new(person, null), confidential: true, default);
            await members.JoinAsync(GroupId.Parse("parents"), new(person, $"Person {person.ObjectId}"), confidential: false, default);
            await events.AnswerAsync(kickOff, person, RsvpAnswer.Going, _now, default);
        }

        await MailAsync(tables, keys);
    }

    /// <summary>Everybody gets two messages; who is told of, and by whom, stands in the broadcasts' own rows too.</summary>
    private async Task MailAsync(Tables tables, PrivacyKeys keys)
    {
        var (pseudonyms, sealer) = (new Pseudonyms(keys), new Sealer(keys));
        var (broadcasts, deliveries) = (new BroadcastStore(tables, pseudonyms, sealer), new DeliveryStore(tables, pseudonyms, sealer, TimeProvider.System));
        for (var number = 0; number < 2; number++)
        {
            var id = broadcasts.IdFor(_staff[0], Guid.NewGuid());
            var author = new Person(_staff[0], $"Person {_staff[0].ObjectId}");
            await broadcasts.ChangeAsync(id, _ => new Broadcast { Id = id, Author = author, Message = new Message("Hello", $"From {author.Name}."), Audience = new Audience { Groups = ["veterans"] }, Created = _now }, default);
            var rows = _staff.Select(person => new Recipient(person, new Address("https://smba.example/amer/", $"a:{person.ObjectId}", $"29:{person.ObjectId}", "28:bot", $"{person.Tenant}", "en-US")));
            await deliveries.AddAsync(id, [.. rows.Select(to => new Delivery { Key = deliveries.KeyOf(id, to), To = to, Posted = new Posted("https://smba.example/amer/", to.Conversation!, "1") })], default);
        }
    }
}
