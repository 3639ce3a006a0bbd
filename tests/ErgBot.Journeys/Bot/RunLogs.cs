using ErgBot.Journeys.Driver;

namespace ErgBot.Journeys.Bot;

/// <summary>
/// What the bots of this run's stories wrote, a file a story, and beside them what of people may stand in none of them, also of other stories:
/// <c>grep -iFf canaries.txt *.log</c>. STORY_LOG_LEVEL makes all bots say as much as they can.
/// </summary>
internal static class RunLogs
{
    private static readonly Lock _gate = new();
    private static readonly string _folder = Made(Path.Combine(AppContext.BaseDirectory, "logs"));
    private static int _stories;

    public static string? Level => Environment.GetEnvironmentVariable("STORY_LOG_LEVEL");

    public static void Keep(string story, IEnumerable<string> outputs, IEnumerable<string> secrets)
    {
        File.WriteAllLines(Path.Combine(_folder, $"{story}-{Interlocked.Increment(ref _stories)}.log"), outputs);
        lock (_gate)
        {
            File.AppendAllLines(Path.Combine(_folder, "canaries.txt"), Leaks.SpellingsOf(secrets));
        }
    }

    /// <summary>Emptied of the run before.</summary>
    private static string Made(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }
}
