using ErgBot.Storage;

namespace ErgBot.People;

/// <summary>Forgets people who wish it, feature by feature and their own row last, because it says where to look for the rest.</summary>
internal sealed partial class ErasureWorker(
    Erasures erasures,
    IEnumerable<IPersonalData> features,
    IEnumerable<IPersonalMemory> memories,
    TablesStartup tables,
    TimeProvider time,
    ILogger<ErasureWorker> log) : BackgroundService
{
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<IPersonalData> _features = [.. features.OrderBy(feature => feature is PersonData)];

    /// <summary>Goes once through all wishes that nobody is at.</summary>
    public async Task RunDueAsync(CancellationToken ct)
    {
        await foreach (var row in erasures.AllAsync(ct))
        {
            try
            {
                await GoOnAsync(row, ct);
            }
            catch (SealBrokenException broken)
            {
                Log.NotReadable(log, broken);
                await erasures.EndAsync(row, ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested && !StorageFault.IsOutage(fault))
            {
                // The others are forgotten nevertheless, and this one is tried again when its lease is over.
                Log.Failed(log, fault.GetType().Name, fault.StackTrace ?? "");
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        while (true)
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception away) when (StorageFault.IsOutage(away))
            {
                Log.NotNow(log, away.GetType().Name);
            }

            await erasures.WaitAsync(BetweenLooks, stoppingToken);
        }
    }

    private async Task GoOnAsync(ErasureRow row, CancellationToken ct)
    {
        var person = erasures.PersonOf(row);
        if (row.IsDone)
        {
            Drop(person);
        }

        if (row.Until > time.GetUtcNow())
        {
            return;
        }

        if (row.IsDone)
        {
            await erasures.EndAsync(row, ct);
            return;
        }

        if (!await erasures.HoldAsync(row, ct))
        {
            return;
        }

        foreach (var feature in _features.Where(feature => !row.Erased.Split(',').Contains(feature.Name)))
        {
            await feature.EraseAsync(person, ct);
            row.Erased = row.Erased.Length == 0 ? feature.Name : $"{row.Erased},{feature.Name}";
            row.IsDone = feature == _features[^1];
            if (!await erasures.HoldAsync(row, ct))
            {
                return;
            }
        }

        Drop(person);
    }

    private void Drop(PersonId person)
    {
        foreach (var memory in memories)
        {
            memory.Forget(person);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Somebody who wishes to be forgotten can't be now ({Kind}); tried again in a few seconds.")]
        public static partial void NotNow(ILogger logger, string kind);

        [LoggerMessage(2, LogLevel.Error, "Forgetting somebody failed and is tried again: {Kind}\n{Stack}")]
        public static partial void Failed(ILogger logger, string kind, string stack);

        [LoggerMessage(3, LogLevel.Warning, "A wish to be forgotten can't be read, since its key is gone, and is given up; so is what was stored under that key.")]
        public static partial void NotReadable(ILogger logger, Exception e);
    }
}
