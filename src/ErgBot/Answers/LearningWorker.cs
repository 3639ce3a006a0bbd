using System.Diagnostics;

namespace ErgBot.Answers;

/// <summary>Lets the bot learn from its examples once it has started: the start doesn't wait for it, and the first question rarely does.</summary>
internal sealed partial class LearningWorker(Knowledge knowledge, IHostApplicationLifetime lifetime, ILogger<LearningWorker> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => new Thread(Learn) { IsBackground = true, Name = nameof(LearningWorker), Priority = ThreadPriority.BelowNormal }.Start());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Learn()
    {
        var started = Stopwatch.GetTimestamp();
        knowledge.Learn();
        Log.Learned(log, knowledge.Topics.Count, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Learned to tell {Topics} topics apart in {Milliseconds:F0} ms.")]
        public static partial void Learned(ILogger logger, int topics, double milliseconds);
    }
}
