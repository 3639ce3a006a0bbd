using System.Globalization;
using ErgBot.Calendar;
using ErgBot.Storage;

namespace ErgBot.People;

/// <summary>
/// Does the night's jobs at four in the morning by the district's clocks, each on one instance. An instance that starts later in the day makes
/// up for a night in which none was there. It stands on this floor because clock and tables are on the one below and don't know each other.
/// </summary>
internal sealed partial class NightWorker(
    IEnumerable<INightJob> jobs,
    Turns turns,
    TablesStartup tables,
    CalendarClock clock,
    DistrictTime district,
    TimeProvider time,
    ILogger<NightWorker> log) : BackgroundService
{
    private static readonly TimeOnly _hour = new(4, 0);
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, string> _done = [];

    /// <summary>Does what is due now and not done yet.</summary>
    public async Task RunDueAsync(CancellationToken ct)
    {
        var day = district.DayOfLast(_hour, clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var job in jobs.Where(job => _done.GetValueOrDefault(job.Name) != day))
        {
            await RunAsync(job, day, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        using var looks = new PeriodicTimer(_betweenLooks, time);
        do
        {
            await RunDueAsync(stoppingToken);
        }
        while (await looks.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(INightJob job, string day, CancellationToken ct)
    {
        try
        {
            if (await turns.TakeAsync(job.Name, day, job.RunAsync, ct))
            {
                _done[job.Name] = day;
            }
        }
        catch (Exception away) when (away is TurnLostException or RollAwayException || StorageFault.IsOutage(away))
        {
            Log.NotDoneYet(log, job.Name, away.GetType().Name);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            // The other jobs are done nevertheless, and this one is tried again when its turn has run out.
            Log.Failed(log, job.Name, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The night's {Job} could not be done now ({Kind}); tried again in a minute.")]
        public static partial void NotDoneYet(ILogger logger, string job, string kind);

        [LoggerMessage(2, LogLevel.Error, "The night's {Job} failed; tried again in a minute.")]
        public static partial void Failed(ILogger logger, string job, Exception fault);
    }
}
