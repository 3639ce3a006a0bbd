namespace ErgBot.Hosting;

/// <summary>What is dangerous says so when it is on.</summary>
internal sealed partial class LocalDoorWarning(LocalDoor door, ILogger<LocalDoorWarning> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (door.IsOpen)
        {
            Log.Open(log);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "MicrosoftAppId is not set: requests from this machine are let in UNAUTHENTICATED, all others are refused. This works in Development only.")]
        public static partial void Open(ILogger logger);
    }
}
