namespace ErgBot.Storage;

/// <summary>Makes tables and queue as soon as storage answers. The bot starts meanwhile: chat goes on without storage.</summary>
internal sealed partial class TablesStartup(Tables tables, ILogger<TablesStartup> logger) : BackgroundService
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when tables and queue are there; cancelled when the bot stops first.</summary>
    public Task Made => _made.Task;

    public bool Ready => Made.IsCompletedSuccessfully;

    /// <summary>Throws when the tables don't answer within a second, or not all of them are made yet: one that answers says nothing of the others.</summary>
    public Task PingTablesAsync(CancellationToken ct) => Ready ? tables.PingTablesAsync(ct) : Task.FromException(new StorageAwayException());

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _made.TrySetCanceled(CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = _firstPause; !Ready; pause = Longer(pause))
        {
            try
            {
                await tables.MakeAsync(stoppingToken);
                _made.TrySetResult();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // A refusal (a wrong key, a missing role) is tried again like an outage: it may be put right while the bot runs.
                if (pause == _firstPause)
                {
                    Log.NotMade(logger, e);
                }

                await Task.Delay(pause, stoppingToken);
            }
        }

        Log.Made(logger);
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < _longestPause ? pause * 2 : _longestPause;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The tables could not be made yet; trying again until storage answers.")]
        public static partial void NotMade(ILogger logger, Exception e);

        [LoggerMessage(2, LogLevel.Information, "Tables and queue are there.")]
        public static partial void Made(ILogger logger);
    }
}
