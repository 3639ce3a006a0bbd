using System.Globalization;
using Azure;
using Azure.Data.Tables;
using ErgBot.Calendar;
using ErgBot.Storage;

namespace ErgBot.People;

/// <summary>
/// Writes down when the clock of Clock:StartAt was first set going, so that restarts and several instances agree. It stands
/// on this floor because clock and tables are on the one below and don't know each other.
/// </summary>
/// <remarks>Table Settings: partition key "clock", row key the setting as yyyyMMddTHHmmssZ (another setting is another clock), property RealStart.</remarks>
internal sealed partial class ClockStart(CalendarClock clock, Tables tables, TablesStartup startup, TimeProvider time, ILogger<ClockStart> logger) : BackgroundService
{
    private const string RealStart = "RealStart";

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (clock.StartAt is not { } startAt)
        {
            return;
        }

        Log.NotTheRealClock(logger, startAt);
        await startup.Made.WaitAsync(stoppingToken);
        while (true)
        {
            try
            {
                clock.SetOff(await FirstStartAsync(startAt, stoppingToken));
                return;
            }
            catch (Exception e) when (StorageFault.IsOutage(e))
            {
                await Task.Delay(_pause, stoppingToken);
            }
        }
    }

    private async Task<DateTimeOffset> FirstStartAsync(DateTimeOffset startAt, CancellationToken ct)
    {
        var (partition, row) = (Key.Of("clock"), Key.Of(startAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)));
        try
        {
            var now = time.GetUtcNow();
            await tables.Settings.AddEntityAsync(new TableEntity(partition, row) { [RealStart] = now }, ct);
            return now;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Another instance, a former run, or our own first try whose answer was lost: what stands there counts.
            var first = await tables.Settings.GetEntityAsync<TableEntity>(partition, row, cancellationToken: ct);
            return first.Value.GetDateTimeOffset(RealStart)!.Value;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Clock:StartAt is set: calendar time starts at {StartAt} and is not the real time.")]
        public static partial void NotTheRealClock(ILogger logger, DateTimeOffset startAt);
    }
}
