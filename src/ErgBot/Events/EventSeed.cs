using ErgBot.Storage;

namespace ErgBot.Events;

/// <summary>Writes the content's events into the tables once these are made; what is there already stays as it is.</summary>
internal sealed class EventSeed(EventCatalog catalog, EventStore store, TablesStartup tables) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        foreach (var seeded in catalog.Seed)
        {
            await store.AddIfMissingAsync(seeded, stoppingToken);
        }
    }
}
