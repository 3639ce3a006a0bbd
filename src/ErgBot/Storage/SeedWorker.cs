namespace ErgBot.Storage;

/// <summary>Writes what a feature starts from, once the tables are made, and again until storage has taken all of it.</summary>
internal abstract class SeedWorker(TablesStartup tables) : BackgroundService
{
    /// <summary>Adds what is missing. It may run several times.</summary>
    protected abstract Task SeedAsync(CancellationToken ct);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        while (!await TryAsync(stoppingToken))
        {
            await Task.Delay(Breaker.Rest, stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            await SeedAsync(ct);
            return true;
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            return false;
        }
    }
}
