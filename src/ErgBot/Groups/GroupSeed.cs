using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>Writes the content's groups into the tables once these are made; what is there already stays as it is.</summary>
internal sealed class GroupSeed(GroupDirectory directory, GroupStore store, TablesStartup tables) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        foreach (var group in directory.Seed)
        {
            await store.AddIfMissingAsync(group, stoppingToken);
        }
    }
}
