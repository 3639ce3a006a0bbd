using ErgBot.Broadcasts;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Tests.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Broadcasts;

/// <summary>Ann is a member of both groups and goes to the event, Bob a confidential one, Cem has muted, Dee is in none and goes, Eve has no chat with the bot, Fay said no.</summary>
public sealed class AudienceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Guid _tenant = Guid.NewGuid();
    private static readonly GroupId _veterans = GroupId.Parse("veterans");
    private static readonly GroupId _parents = GroupId.Parse("parents");
    private static readonly EventId _kickOff = EventId.Parse("kick-off");
    private static readonly Dictionary<string, PersonId> _people = new[] { "Ann", "Bob", "Cem", "Dee", "Eve", "Fay" }.ToDictionary(name => name, _ => new PersonId(_tenant, Guid.NewGuid()), StringComparer.Ordinal);

    [Fact]
    public async Task Each_person_is_meant_once_muted_ones_not_confidential_ones_too()
    {
        using var stores = await StoresAsync();
        Assert.Equal(["Ann", "Bob", "Eve"], await WhoAsync(stores, new Audience { Groups = ["veterans"] }));
        Assert.Equal(["Ann", "Cem"], await WhoAsync(stores, new Audience { Groups = ["parents"] }));
        Assert.Equal(["Ann", "Dee"], await WhoAsync(stores, new Audience { Events = ["kick-off"] }));
        Assert.Equal(["Ann", "Bob", "Cem", "Dee", "Eve"], await WhoAsync(stores, new Audience { Groups = ["veterans", "parents"], Events = ["kick-off"] }));
    }

    [Fact]
    public async Task Everyone_is_whom_the_bot_can_write_to()
    {
        using var stores = await StoresAsync();
        Assert.Equal(["Ann", "Bob", "Cem", "Dee", "Fay"], await WhoAsync(stores, new Audience { Everyone = true }));
    }

    [Fact]
    public async Task Begun_anew_the_same_people_have_one_row_each()
    {
        using var stores = await StoresAsync();
        var broadcast = Of(new Audience { Groups = ["veterans", "parents"], Events = ["kick-off"], Channels = ["19:c@thread.tacv2"] }) with { State = BroadcastState.Queued };
        await stores.Store.ChangeAsync(broadcast.Id, _ => broadcast, default);
        Assert.True(await stores.Expansion.RunAsync(broadcast.Id, default));
        var keys = await stores.Deliveries.KeysAsync(broadcast.Id, default);
        Assert.Equal(6, keys.Count);

        await stores.Store.ChangeAsync(broadcast.Id, stored => stored! with { State = BroadcastState.Queued, Pages = 0 }, default);
        Assert.True(await stores.Expansion.RunAsync(broadcast.Id, default));
        Assert.Equal(keys, await stores.Deliveries.KeysAsync(broadcast.Id, default));
    }

    private static async Task<IReadOnlyList<string>> WhoAsync(BroadcastStores stores, Audience audience)
    {
        var names = new List<string>();
        await foreach (var to in new AudienceReader(stores.Groups.People, stores.Groups.Members, stores.Events).EachAsync(Of(audience), default))
        {
            names.Add(_people.Single(person => person.Value == to.Person).Key);
            Assert.Equal(names[^1] == "Eve", to.Conversation is null);
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static Broadcast Of(Audience audience) => new()
    {
        Id = BroadcastId.Parse("0123456789abcdef0123456789abcdef"),
        Author = new Person(new PersonId(_tenant, Guid.NewGuid()), "Olga"),
        Message = new Message("Hello", "All of you."),
        Audience = audience,
        Created = _now,
    };

    private async Task<BroadcastStores> StoresAsync()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var stores = new BroadcastStores(tables, tables, new RecordingOutbox(), OnUncertain.Resend, TimeProvider.System);
        foreach (var (name, person) in _people.Where(each => each.Key != "Eve"))
        {
            await stores.Groups.People.ChangeAsync(person, record => record with { Address = new Address("https://smba.example/", $"a:{name}", $"29:{name}", "28:bot", $"{_tenant}", null) }, default);
        }

        foreach (var (name, group, confidential) in new[] { ("Ann", _veterans, false), ("Ann", _parents, false), ("Bob", _veterans, true), ("Cem", _veterans, false), ("Cem", _parents, false), ("Eve", _veterans, false) })
        {
            await stores.Groups.Members.JoinAsync(group, new Person(_people[name], name), confidential, default);
        }

        await stores.Groups.Members.SetMutedAsync(_veterans, _people["Cem"], muted: true, default);
        await stores.Events.AddIfMissingAsync(
            new() { Id = _kickOff, Title = "Kick-off", About = "All meet.", Start = _now.AddDays(9), End = _now.AddDays(9).AddHours(2), Place = "The hall", Audience = EventAudience.Everyone },
            default);
        foreach (var (name, answer) in new[] { ("Ann", RsvpAnswer.Going), ("Dee", RsvpAnswer.Maybe), ("Fay", RsvpAnswer.CannotGo) })
        {
            await stores.Events.AnswerAsync(_kickOff, _people[name], answer, _now, default);
        }

        return stores;
    }
}
