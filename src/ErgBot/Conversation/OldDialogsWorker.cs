using ErgBot.Storage;

namespace ErgBot.Conversation;

/// <summary>Once an hour forgets the dialogs that nobody went on with.</summary>
internal sealed partial class OldDialogsWorker(DialogStorage dialogs, TablesStartup tables, TimeProvider time, ILogger<OldDialogsWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        using var hourly = new PeriodicTimer(DialogStorage.SweptEvery, time);
        do
        {
            try
            {
                await dialogs.ForgetOldAsync(stoppingToken);
            }
            catch (Exception away) when (StorageFault.IsOutage(away))
            {
                Log.NotSwept(log, away.GetType().Name);
            }
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Old dialogs could not be forgotten now ({Kind}); tried again in an hour.")]
        public static partial void NotSwept(ILogger logger, string kind);
    }
}
