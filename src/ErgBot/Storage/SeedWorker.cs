namespace ErgBot.Storage;

/// <summary>Writes what a feature starts from, once the tables are made, and again until storage has taken all of it.</summary>
internal abstract class SeedWorker(Task tablesMade) : BackgroundService
{
    private volatile bool _isSown;

    /// <summary>Whether the tables hold what the feature starts from.</summary>
    public bool IsSown => _isSown;

    /// <summary>Adds what is missing. It may run several times.</summary>
    protected abstract Task SeedAsync(CancellationToken ct);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tablesMade.WaitAsync(stoppingToken);
        while (!await TryAsync(stoppingToken))
        {
            await Task.Delay(Breaker.Rest, stoppingToken);
        }

        _isSown = true;
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
