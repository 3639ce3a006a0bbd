using ErgBot.Broadcasts;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Broadcasts;

/// <summary>Olga wrote to Ann and Bob, Omar agreed.</summary>
public sealed class BroadcastDataTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly Guid _tenant = Guid.NewGuid();
    private static readonly PersonId _ann = new(_tenant, Guid.NewGuid());
    private static readonly PersonId _bob = new(_tenant, Guid.NewGuid());
    private static readonly Person _olga = new(new(_tenant, Guid.NewGuid()), "Olga Meyer");
    private static readonly Person _omar = new(new(_tenant, Guid.NewGuid()), "Omar Haddad");

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Everybody_is_shown_their_own_part_and_nobody_elses()
    {
        var (data, _, _) = await SentAsync();
        Assert.Equal(BroadcastTexts.Received, Assert.Single(await data.ExportAsync(_ann, default)).What);
        Assert.Equal(BroadcastTexts.Written, Assert.Single(await data.ExportAsync(_olga.Id, default)).What);
        Assert.Equal(BroadcastTexts.AgreedTo, Assert.Single(await data.ExportAsync(_omar.Id, default)).What);
        Assert.Empty(await data.ExportAsync(new PersonId(_tenant, Guid.NewGuid()), default));
    }

    [Fact]
    public async Task Who_is_forgotten_is_in_none_of_it_and_the_rest_stays()
    {
        var (data, store, deliveries) = await SentAsync();
        foreach (var person in new[] { _ann, _olga.Id, _omar.Id })
        {
            await data.EraseAsync(person, default);
            await data.EraseAsync(person, default);
            Assert.Empty(await data.ExportAsync(person, default));
        }

        var stored = await store.AllAsync(default).SingleAsync();
        Assert.Equal((null, null, null, 2), (stored.Author.Name, stored.Second, stored.Shown, stored.Totals.Sent));
        Assert.Equal(_bob, (await deliveries.EachAsync(stored.Id, default).SingleAsync()).To!.Person);
    }

    [Fact]
    public async Task A_month_after_the_end_nobody_can_tell_who_got_it_and_the_totals_stay()
    {
        var (data, store, deliveries) = await SentAsync();
        await NightAsync(store, deliveries);
        Assert.NotEmpty(await data.ExportAsync(_ann, default));

        _time.Advance(OldBroadcasts.Kept);
        await NightAsync(store, deliveries);

        Assert.Empty(await data.ExportAsync(_ann, default));
        var stored = await store.AllAsync(default).SingleAsync();
        Assert.Equal((false, null, 2), (stored.HasRows, stored.Shown, stored.Totals.Sent));
        Assert.Empty(await deliveries.KeysAsync(stored.Id, default));
    }

    private async Task NightAsync(BroadcastStore store, DeliveryStore deliveries)
    {
        var turns = new Turns(_tables!, _time);
        var night = new OldBroadcasts(store, deliveries, _time);
        Assert.True(await turns.TakeAsync(night.Name, $"{_time.GetUtcNow():yyyyMMdd}", night.RunAsync, default));
    }

    private Tables? _tables;

    private async Task<(BroadcastData Data, BroadcastStore Store, DeliveryStore Deliveries)> SentAsync()
    {
        _tables = azurite.Open(await azurite.NewTablesAsync());
        var (pseudonyms, sealer) = (new Pseudonyms(TestKeys.Of(1)), new Sealer(TestKeys.Of(1)));
        var (store, deliveries) = (new BroadcastStore(_tables, pseudonyms, sealer), new DeliveryStore(_tables, pseudonyms, sealer, _time));
        var id = store.IdFor(_olga.Id, Guid.NewGuid());
        await store.ChangeAsync(
            id,
            _ => new Broadcast
            {
                Id = id,
                Author = _olga,
                Second = _omar,
                Message = new Message("Hello", "All of you."),
                Audience = new Audience { Everyone = true },
                Created = _time.GetUtcNow(),
                State = BroadcastState.Sent,
                Began = _time.GetUtcNow(),
                Ended = _time.GetUtcNow(),
                Reported = true,
                Pages = 1,
                Shown = new Posted("https://smba.example/", "a:olga", "1"),
                Totals = new Totals { Sent = 2 },
            },
            default);
        var rows = new[] { _ann, _bob }.Select(person => new Recipient(person, new Address("https://smba.example/", $"a:{person.ObjectId}", "29:x", "28:bot", $"{_tenant}", null)));
        await deliveries.AddAsync(id, [.. rows.Select(to => new Delivery { Key = deliveries.KeyOf(id, to), To = to, State = DeliveryState.Sent })], default);
        await deliveries.AddPagesAsync(id, 1, default);
        return (new BroadcastData(store, deliveries, new DistrictTime(new CalendarClock(_time))), store, deliveries);
    }
}
