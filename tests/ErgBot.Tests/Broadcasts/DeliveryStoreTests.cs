using ErgBot.Broadcasts;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Broadcasts;

public sealed class DeliveryStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly BroadcastId _id = BroadcastId.Parse("0123456789abcdef0123456789abcdef");
    private static readonly PersonId _ann = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly Address _address = new("https://smba.example/", "a:ann", "29:ann", "28:bot", $"{_ann.Tenant}", null);

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData(0, 1)]
    [InlineData(130, 2)]
    [InlineData(50_000, 200)]
    public void Sixty_stand_on_a_page_and_more_where_the_pages_would_be_too_many(int recipients, int pages) =>
        Assert.Equal(pages, DeliveryStore.PagesFor(recipients));

    [Fact]
    public async Task Who_lost_a_page_writes_nothing_any_more()
    {
        var (store, _) = await StoreAsync();
        var late = await store.ClaimAsync(_id, 0, 1, default);
        Assert.Null(await store.ClaimAsync(_id, 0, 1, default));
        _time.Advance(Page.Lease + TimeSpan.FromSeconds(1));
        var now = await store.ClaimAsync(_id, 0, 1, default);
        var row = Assert.Single(await store.ReadAsync(now!, default));

        Assert.True(await WriteAsync(store, now!, row with { State = DeliveryState.Sent }));
        Assert.False(await WriteAsync(store, late!, row with { State = DeliveryState.Waiting }));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await store.ReadAsync(now!, default)).State);
    }

    [Fact]
    public async Task Writing_the_audience_down_anew_sets_nobody_back()
    {
        var (store, _) = await StoreAsync();
        var page = await store.ClaimAsync(_id, 0, 1, default);
        var row = Assert.Single(await store.ReadAsync(page!, default));
        Assert.True(await WriteAsync(store, page!, row with { State = DeliveryState.Sent, Posted = new Posted("https://smba.example/", "a:ann", "7") }));

        await store.AddAsync(_id, [row with { State = DeliveryState.Waiting }], default);
        await store.AddPagesAsync(_id, 1, default);

        var stored = Assert.Single(await store.ReadAsync(page!, default));
        Assert.Equal((DeliveryState.Sent, "7", _address), (stored.State, stored.Posted!.ActivityId, stored.To!.Address));
        Assert.Equal(1, Assert.Single(await store.StandingsAsync(_id, default)).Totals.Sent);
    }

    [Fact]
    public async Task A_write_whose_answer_got_lost_is_known_again_and_the_next_one_succeeds()
    {
        var transport = new FaultingTransport();
        var (store, _) = await StoreAsync(transport);
        var page = await store.ClaimAsync(_id, 0, 1, default);
        var row = Assert.Single(await store.ReadAsync(page!, default));
        transport.LoseAnswers(1);
        Assert.True(await WriteAsync(store, page!, row with { State = DeliveryState.InFlight }));
        Assert.True(await WriteAsync(store, page!, row with { State = DeliveryState.Sent }));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await store.ReadAsync(page!, default)).State);
    }

    [Fact]
    public async Task Who_is_forgotten_in_the_middle_is_told_apart_from_a_page_that_is_lost()
    {
        var (store, _) = await StoreAsync();
        var page = await store.ClaimAsync(_id, 0, 1, default);
        var row = Assert.Single(await store.ReadAsync(page!, default));
        Assert.True(await store.HasAsync(_id, _ann, default));
        await store.ForgetAsync(_id, _ann, default);
        Assert.False(await store.HasAsync(_id, _ann, default));
        await Assert.ThrowsAsync<RecipientGoneException>(() => WriteAsync(store, page!, row with { State = DeliveryState.Sent }));
        Assert.True(await store.WriteAsync(page!, [], default, _time.GetUtcNow(), ct: default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    public async Task Every_recipient_is_on_one_page_and_on_no_other(int pages)
    {
        var (store, _) = await StoreAsync();
        var more = Enumerable.Range(0, 90).Select(_ => new Recipient(new PersonId(_ann.Tenant, Guid.NewGuid()), _address)).Select(to => new Delivery { Key = store.KeyOf(_id, to), To = to }).ToList();
        await store.AddAsync(_id, more, default);
        var seen = new List<string>();
        for (var number = 0; number < pages; number++)
        {
            seen.AddRange((await store.ReadAsync(new Page(_id, number, pages), default)).Select(delivery => delivery.Key));
        }

        Assert.Equal((await store.KeysAsync(_id, default)).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task After_a_month_nobody_is_in_it()
    {
        var (store, tables) = await StoreAsync();
        await store.ClearAsync(_id, _ => Task.CompletedTask, default);
        Assert.Empty(tables.Broadcasts.Query<Azure.Data.Tables.TableEntity>());
    }

    private Task<bool> WriteAsync(DeliveryStore store, Page page, Delivery delivery) =>
        store.WriteAsync(page, [delivery], Totals.Of([delivery]), _time.GetUtcNow() + Page.Lease, ct: default);

    private async Task<(DeliveryStore Store, Tables Tables)> StoreAsync(FaultingTransport? transport = null)
    {
        var wire = await azurite.NewTablesAsync();
        var tables = azurite.Open(wire with { Transport = transport });
        var store = new DeliveryStore(tables, new Pseudonyms(TestKeys.Of(1)), new Sealer(TestKeys.Of(1)), _time);
        var to = new Recipient(_ann, _address);
        await store.AddAsync(_id, [new Delivery { Key = store.KeyOf(_id, to), To = to }], default);
        await store.AddPagesAsync(_id, 1, default);
        return (store, tables);
    }
}
