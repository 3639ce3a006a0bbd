namespace ErgBot.Answers.Unanswered;

/// <summary>Keeps what was noted, one after the other. While storage is away it is let go: a question that matters is asked again.</summary>
internal sealed partial class UnansweredWorker(UnansweredNotes notes, UnansweredStore store, ILogger<UnansweredWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (asker, text) in notes.WaitingAsync(stoppingToken))
        {
            try
            {
                await store.AddAsync(asker, text, stoppingToken);
            }
            catch (Exception away) when (!stoppingToken.IsCancellationRequested)
            {
                // By type alone: a message may quote what is in a row.
                Log.NotKept(log, away.GetType().Name);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "An unanswered question was not kept ({Kind}).")]
        public static partial void NotKept(ILogger logger, string kind);
    }
}
