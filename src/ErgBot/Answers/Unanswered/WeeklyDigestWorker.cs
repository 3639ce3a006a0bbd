using System.Globalization;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Answers.Unanswered;

/// <summary>
/// Sends the digest to each organizer on Mondays at eight by the district's clocks, when there is anything in it. Each organizer has a turn of
/// their own, so that a crash in the middle sends at most one of them the card again.
/// </summary>
internal sealed partial class WeeklyDigestWorker(
    UnansweredDigest digest,
    Organizers organizers,
    IOutbox outbox,
    Turns turns,
    Pseudonyms pseudonyms,
    TablesStartup tables,
    CalendarClock clock,
    DistrictTime district,
    TimeProvider time,
    ILogger<WeeklyDigestWorker> log) : BackgroundService
{
    private const string Job = "weekly-digest";
    private const int MostTries = 3;

    private static readonly TimeOnly _hour = new(8, 0);
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _betweenTries = TimeSpan.FromSeconds(10);

    private string? _done;

    /// <summary>Sends what is due now and not sent yet.</summary>
    public async Task SendDueAsync(CancellationToken ct)
    {
        var week = Week().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (week == _done)
        {
            return;
        }

        try
        {
            _done = await turns.TakeAsync(Job, week, SendAsync, ct) ? week : _done;
        }
        catch (Exception away) when (away is TurnLostException || StorageFault.IsOutage(away))
        {
            Log.NotSentYet(log, away.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tables.Made.WaitAsync(stoppingToken);
        using var looks = new PeriodicTimer(_betweenLooks, time);
        while (await looks.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotSentYet(log, fault.GetType().Name);
            }
        }
    }

    /// <summary>The Monday whose hour came last.</summary>
    private DateOnly Week()
    {
        var day = district.DayOfLast(_hour, clock.GetUtcNow());
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    private async Task SendAsync(Turns.Turn all, CancellationToken ct)
    {
        var week = await digest.NowAsync(ct);
        if (week.Entries.Count == 0)
        {
            return;
        }

        foreach (var organizer in week.Tenants.SelectMany(tenant => organizers.Ids.Order().Select(id => new PersonId(tenant, id))))
        {
            await all.RenewAsync(ct);
            await turns.TakeAsync($"{Job}-{pseudonyms.In(Job, organizer)}", all.Period, (own, token) => SendAsync(organizer, week, own, token), ct);
        }
    }

    private async Task SendAsync(PersonId organizer, Digest week, Turns.Turn own, CancellationToken ct)
    {
        for (var tried = 1; tried <= MostTries; tried++)
        {
            var sent = await outbox.SendAsync(organizer, UnansweredCard.For(week), ct);
            if (sent.Outcome != SendOutcome.Later)
            {
                // What may have arrived isn't sent again, and who can't be reached has the command.
                return;
            }

            await Task.Delay(sent.RetryAfter is { } wait && wait < Turns.Lease / 2 ? wait : _betweenTries, time, ct);
            await own.RenewAsync(ct);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The weekly digest could not be sent now ({Kind}); tried again in a minute.")]
        public static partial void NotSentYet(ILogger logger, string kind);
    }
}
