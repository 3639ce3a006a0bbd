using ErgBot.Storage;

namespace ErgBot.Events;

/// <summary>Brings the content's events into the tables.</summary>
internal sealed class EventSeed(EventCatalog catalog, TablesStartup tables) : SeedWorker(tables.Made)
{
    protected override Task SeedAsync(CancellationToken ct) => catalog.SeedAsync(ct);
}
