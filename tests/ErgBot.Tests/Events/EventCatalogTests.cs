using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Events;

public sealed class EventCatalogTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Until_it_is_written_down_the_contents_event_is_told_and_once_deleted_it_is_gone()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var catalog = Catalog(tables);
        Assert.NotNull(await catalog.FindAsync(catalog.Main, default));

        await catalog.SeedAsync(default);
        Assert.NotNull(await catalog.FindAsync(catalog.Main, default));

        await tables.Events.DeleteEntityAsync(catalog.Main.ToString(), "event");
        Assert.Null(await catalog.FindAsync(catalog.Main, default));
    }

    [Fact]
    public async Task While_storage_is_away_the_event_is_told_as_last_known()
    {
        var wire = await azurite.NewTablesAsync();
        await Catalog(azurite.Open(wire)).SeedAsync(default);
        var transport = new FaultingTransport();
        var catalog = Catalog(azurite.Open(wire with { Transport = transport }));
        var known = await catalog.FindAsync(catalog.Main, default);
        transport.IsDown = true;
        Assert.Equal(known, await catalog.FindAsync(catalog.Main, default));
    }

    private static EventCatalog Catalog(Tables tables)
    {
        var keys = TestKeys.Of(1);
        var time = new DistrictTime(new CalendarClock(TimeProvider.System));
        return new EventCatalog(new EventStore(tables, new Pseudonyms(keys), new Sealer(keys)), ContentFiles.Shipped, time);
    }
}
