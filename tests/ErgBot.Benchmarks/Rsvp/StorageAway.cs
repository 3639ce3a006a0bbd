using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using ErgBot.Events;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Teams;
using ErgBot.People;
using ErgBot.Storage;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>Storage is away for half a minute under chat and taps: refused, or silent.</summary>
internal static class StorageAway
{
    private const int EverySecond = 10;

    private static readonly TimeSpan _before = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _away = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _after = TimeSpan.FromSeconds(15);

    public static async Task RunAsync()
    {
        await RunAsync(silent: false);
        await RunAsync(silent: true);
    }

    private static async Task RunAsync(bool silent)
    {
        Table.Head($"storage away for {_away.TotalSeconds:0} s ({(silent ? "it takes requests and never answers" : "nobody listens")}), 2 instances, {EverySecond} questions and {EverySecond} taps a second");
        FaultProxy? proxy = null;
        var seconds = (int)(_before + _away + _after).TotalSeconds;
        await using var district = await District.StartAsync(2 * EverySecond * (seconds + 1), instances: 2, capacity: 300, storage =>
        {
            proxy = FaultProxy.Before(storage.Tables);
            return storage.Through(proxy.Authority, storage.Queues.Authority);
        });
        await using var wire = proxy!;
        var staff = new ConcurrentQueue<TeamsUser>(district.Staff);
        var asked = new ConcurrentBag<TeamsUser>();
        var tapped = new ConcurrentBag<(TeamsUser Person, Delivery Answer, double At)>();
        var began = Stopwatch.GetTimestamp();
        var work = new List<Task>();
        var (left, back) = (double.MaxValue, double.MaxValue);
        for (var tick = 0; tick < seconds * EverySecond; tick++)
        {
            var due = TimeSpan.FromSeconds((double)tick / EverySecond);
            if (due - Stopwatch.GetElapsedTime(began) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest);
            }

            if (due >= _before && left == double.MaxValue)
            {
                left = Stopwatch.GetElapsedTime(began).TotalSeconds;
                Leave(wire, silent);
            }

            if (due >= _before + _away && back == double.MaxValue)
            {
                back = Stopwatch.GetElapsedTime(began).TotalSeconds;
                Return(wire, silent);
            }

            work.Add(Task.Run(AskAsync));
            work.Add(Task.Run(TapAsync));
        }

        await Task.WhenAll(work);
        var ready = TimeSpan.Zero;
        foreach (var bot in district.Bots)
        {
            while (await bot.StatusAsync("health/ready") != HttpStatusCode.OK && ready < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(100);
                ready += TimeSpan.FromMilliseconds(100);
            }
        }

        var answered = asked.Count(person => district.Teams.PersonalChat(person).SeenBy(person.Id).Any(message => message.FromBot));
        Table.AtLeast("questions answered", 100.0 * answered / asked.Count, 99, " %");
        var taps = tapped.ToList();
        var refused = taps.Where(each => IsRefused(each.Answer)).ToList();
        Table.Row("taps, and of them refused", $"{taps.Count}, {refused.Count}");
        var stored = taps.Where(each => each.At < left - 1 && IsStored(each.Answer)).Select(each => each.Answer.Took.TotalSeconds).Order().ToList();
        Table.Row("before, until a tap was stored: p50, p99", $"{Table.Text(Table.Percentile(stored, 0.5))} s, {Table.Text(Table.Percentile(stored, 0.99))} s");
        var waited = refused.Select(each => each.Answer.Took.TotalSeconds).Order().ToList();
        Table.Row("until a tap was refused: p50, p90, p99", $"{Table.Text(Table.Percentile(waited, 0.5))} s, {Table.Text(Table.Percentile(waited, 0.9))} s, {Table.Text(Table.Percentile(waited, 0.99))} s");
        Table.AtMost("longest until a tap was refused", waited.DefaultIfEmpty().Max(), 3, " s");
        Table.AtMost("longest until a tap was answered at all", taps.Max(each => each.Answer.Took.TotalSeconds), 10, " s");
        Table.AtMost("taps that got neither", taps.Count(each => !IsRefused(each.Answer) && !IsStored(each.Answer)), 0);
        var lastRefused = refused.Where(each => each.At > back).Select(each => each.At + each.Answer.Took.TotalSeconds - back).DefaultIfEmpty(0).Max();
        Table.AtMost("after storage is back, the last refusal", lastRefused, 10, " s");
        Table.AtMost("ready at the end, later than the load by", ready.TotalSeconds, 0, " s");
        await CountAsync(district, [.. taps.Where(each => IsStored(each.Answer)).Select(each => each.Person)]);

        async Task AskAsync()
        {
            staff.TryDequeue(out var person);
            asked.Add(person!);
            await district.AskAsync(person!, "who can join?");
        }

        async Task TapAsync()
        {
            staff.TryDequeue(out var person);
            var at = Stopwatch.GetElapsedTime(began).TotalSeconds;
            tapped.Add((person!, await district.TapAsync(person!, "going"), at));
        }
    }

    private static async Task CountAsync(District district, IReadOnlyList<TeamsUser> acknowledged)
    {
        var (store, _) = Stores.Open(district.Storage.ConnectionString, district.Settings.Environment["Privacy__Key"]);
        var answers = await AnswersAsync(store);
        var missing = acknowledged.Count(person => !answers.Contains(new PersonId(district.Teams.Tenant, person.ObjectId)));
        Table.AtMost($"acknowledged answers missing, of {acknowledged.Count}", missing, 0);
        var rows = await new Ledger(district.Storage).EventAsync("kick-off");
        Table.AtMost("head and rows apart", Math.Abs(rows.Going - rows.AnswersThatSay("Going")) + Math.Abs(rows.Waiting - rows.AnswersThatSay("Waiting")), 0);
        Table.AtMost("oversold", Math.Max(0, rows.AnswersThatSay("Going") - 300), 0);
    }

    /// <summary>The store gives up soon, as is right for people; a count may wait for a busy machine.</summary>
    private static async Task<HashSet<PersonId>> AnswersAsync(EventStore store)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await store.AnswersAsync(EventId.Parse("kick-off"), CancellationToken.None).Select(answer => answer.Person).ToHashSetAsync();
            }
            catch (Exception away) when (StorageFault.IsOutage(away) && tries < 30)
            {
                await Task.Delay(1000);
            }
        }
    }

    private static bool IsRefused(Delivery answer) => answer.Accepted && answer.Body.Contains("try again", StringComparison.Ordinal);

    private static bool IsStored(Delivery answer) => answer.Accepted && (answer.Body.Contains("You're going", StringComparison.Ordinal) || answer.Body.Contains("waiting list, number", StringComparison.Ordinal));

    private static void Leave(FaultProxy wire, bool silent)
    {
        if (silent)
        {
            wire.Silent = true;
        }
        else
        {
            wire.GoAway();
        }
    }

    private static void Return(FaultProxy wire, bool silent)
    {
        if (silent)
        {
            wire.Silent = false;
        }
        else
        {
            wire.ComeBack();
        }
    }
}
