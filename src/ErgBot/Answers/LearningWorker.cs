using System.Diagnostics;
using ErgBot.Answers.Kept;
using ErgBot.Storage;

namespace ErgBot.Answers;

/// <summary>
/// Lets the bot learn from its examples once it has started: the start doesn't wait for it, and the first question rarely does. Then looks
/// every second whether somebody edited the content, and learns again, or kept an answer on another instance; the latter every five seconds while nobody asks anything.
/// </summary>
internal sealed partial class LearningWorker(
    Knowledge knowledge,
    TopicFilesWatch watch,
    KeptAnswers kept,
    TablesStartup tables,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<LearningWorker> log) : BackgroundService
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromSeconds(1);

    // Where nobody asks, nobody misses what another instance has kept a moment ago, and the tables are asked less.
    private static readonly TimeSpan _quietAfter = TimeSpan.FromMinutes(1);
    private const int LooksWhenQuiet = 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stoppingToken.ThrowIfCancellationRequested();
        var learning = LearnAsync(knowledge.Learn);
        var files = knowledge.Files;
        using var look = new PeriodicTimer(_betweenLooks, time);
        for (var looks = 0; await look.WaitForNextTickAsync(stoppingToken); looks++)
        {
            files = watch.Changed(files) ?? files;
            if (looks % LooksWhenQuiet == 0 || knowledge.WasAskedWithin(_quietAfter))
            {
                await LookForKeptAsync(stoppingToken);
            }

            if (learning.IsCompleted && files.Stamp != knowledge.Files.Stamp)
            {
                await learning;
                var next = files;
                learning = LearnAsync(() =>
                {
                    knowledge.Learn(next);
                    return true;
                });
            }
        }
    }

    private async Task LookForKeptAsync(CancellationToken ct)
    {
        try
        {
            if (tables.Ready)
            {
                await kept.LookAsync(ct);
            }
        }
        catch (Exception away) when (!ct.IsCancellationRequested)
        {
            // What was known a second ago still holds, whatever it was; the next second asks again. An outage is told elsewhere.
            if (!StorageFault.IsOutage(away))
            {
                Log.NotLooked(log, away.GetType().Name);
            }
        }
    }

    /// <summary>On a thread of its own below the others: questions come first.</summary>
    private Task LearnAsync(Func<bool> learn) => Task.Factory.StartNew(
        () =>
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
            var started = Stopwatch.GetTimestamp();
            var hasLearned = learn();
            Log.Learned(log, knowledge.Topics.Count, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (hasLearned)
            {
                // It leaves a hundred megabytes that a quiet bot would never give back, for a pause of some 40 ms.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Learned to tell {Topics} topics apart in {Milliseconds:F0} ms.")]
        public static partial void Learned(ILogger logger, int topics, double milliseconds);

        [LoggerMessage(2, LogLevel.Warning, "The kept answers could not be looked for ({Kind}); those that are known stay in force.")]
        public static partial void NotLooked(ILogger logger, string kind);
    }
}
