using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>Brings the content's groups into the tables; what is there already stays as it is.</summary>
internal sealed class GroupSeed(GroupDirectory directory, GroupStore store, TablesStartup tables) : SeedWorker(tables.Made)
{
    protected override async Task SeedAsync(CancellationToken ct)
    {
        foreach (var group in directory.Seed)
        {
            await store.AddIfMissingAsync(group, ct);
        }
    }
}
