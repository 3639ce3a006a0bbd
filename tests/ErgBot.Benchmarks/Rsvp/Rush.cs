using System.Diagnostics;
using System.Text.Json;
using Azure.Data.Tables;
using ErgBot.Events;
using ErgBot.Journeys.Bot;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>One event, several processes, everybody answering and changing their mind at once; then the rows themselves are counted.</summary>
internal static class Rush
{
    private const int Workers = 3;
    private const int Rounds = 3;
    private const int Capacity = 300;

    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(4);

    public static async Task RunAsync(int seeds, int people)
    {
        Table.Head($"{Workers} processes, {people:N0} people, {Rounds} answers each, capacity {Capacity}, waiting list on, {seeds} seeds");
        await ReportAsync(seeds, seed => OnceAsync(seed, people, guarded: true, faults: false));

        // One round: without a guard the rows are soon so confused that nothing can be written any more.
        var control = await OnceAsync(seed: 1, people, guarded: false, faults: false, rounds: 1);
        Table.AtLeast("control without the ETag: oversold", control.Oversold, 100);
    }

    public static async Task RunWithFaultsAsync(int seeds, int people)
    {
        Table.Head($"the same through a proxy that loses 25 % of the answers to writes and breaks 10 % of the requests, {people:N0} people, {seeds} seeds");
        await ReportAsync(seeds, seed => OnceAsync(seed, people, guarded: true, faults: true));
    }

    private static async Task ReportAsync(int seeds, Func<int, Task<Verdict>> once)
    {
        var all = new List<Verdict>();
        for (var seed = 1; seed <= seeds; seed++)
        {
            var verdict = await once(seed);
            all.Add(verdict);
            Console.WriteLine($"| seed {seed} | {verdict} | | |");
        }

        Table.AtMost("oversold", all.Sum(each => each.Oversold), 0);
        Table.AtMost("seats empty while somebody waits", all.Sum(each => each.Empty), 0);
        Table.AtMost("acknowledged answers missing", all.Sum(each => each.Missing), 0);
        Table.AtMost("seeds whose head says something else than the rows", all.Count(each => !each.HeadIsRight), 0);
        Table.AtMost("passed in line", all.Sum(each => each.Passed), 0);
        Table.AtMost("owed no word of their seat, or two", all.Sum(each => each.Untold), 0);
        Table.Row("answers a second, median", Table.Text(all.Select(each => each.PerSecond).Order().ElementAt(all.Count / 2)));
        Table.Row("asked to try again", Table.Text(all.Sum(each => each.Refused)));
        if (all.Sum(each => each.Dropped) is > 0 and var dropped)
        {
            Table.Row("answers of storage lost, and requests broken", Table.Text(dropped));
        }
    }

    private static async Task<Verdict> OnceAsync(int seed, int people, bool guarded, bool faults, int rounds = Rounds)
    {
        var storage = await StorageAccount.NewAsync();
        var key = Stores.NewKey();
        var (store, tables) = Stores.Open(storage.ConnectionString, key);
        await tables.MakeAsync(CancellationToken.None);
        await store.AddIfMissingAsync(Stores.Event(Stores.Rush, Capacity), CancellationToken.None);
        await using var proxy = FaultProxy.Before(storage.Tables, seed);
        proxy.Delay = TimeSpan.FromMilliseconds(3);
        var reached = faults ? storage.Through(proxy.Authority, storage.Queues.Authority) : storage.ConnectionString;
        var workers = new List<Process>();
        using var limit = new CancellationTokenSource(_longest);
        try
        {
            var task = new RushTask(reached, key, guarded, seed, people, 0, Workers);
            for (var worker = 0; worker < Workers; worker++)
            {
                workers.Add(Start());
                await workers[worker].StandardInput.WriteLineAsync(JsonSerializer.Serialize(task with { Worker = worker }));
            }

            await Task.WhenAll(workers.Select(worker => LineAsync(worker, limit.Token)));
            var told = new Dictionary<int, string>();
            var (refused, took) = (0, TimeSpan.Zero);
            (proxy.LostAnswers, proxy.Resets) = faults ? (0.25, 0.1) : (0, 0);
            for (var round = 0; round < rounds; round++)
            {
                var began = Stopwatch.GetTimestamp();
                var lines = await Task.WhenAll(workers.Select(async worker =>
                {
                    await worker.StandardInput.WriteLineAsync($"{round}");
                    return await LineAsync(worker, limit.Token);
                }));
                took += Stopwatch.GetElapsedTime(began);
                foreach (var line in lines)
                {
                    var (count, acks) = (line.Split(';')[0], line.Split(';')[1]);
                    refused += int.Parse(count, System.Globalization.CultureInfo.InvariantCulture);
                    foreach (var ack in acks.Split(',', StringSplitOptions.RemoveEmptyEntries))
                    {
                        told[int.Parse(ack.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture)] = ack.Split(':')[1];
                    }
                }
            }

            await SettledAsync(store, limit.Token);
            var rows = await tables.Events.QueryAsync<TableEntity>(row => row.PartitionKey == "rush", cancellationToken: limit.Token).ToListAsync(limit.Token);
            var answers = await store.AnswersAsync(Stores.Rush, limit.Token).ToDictionaryAsync(each => each.Person, each => $"{each.Rsvp.Answer}", cancellationToken: limit.Token);
            return Verdict.Of(rows, Capacity) with
            {
                Missing = told.Count(each => answers.GetValueOrDefault(Stores.Person(each.Key)) != each.Value) + people - told.Count,
                PerSecond = people * rounds / took.TotalSeconds,
                Refused = refused,
                Dropped = proxy.DroppedAnswers,
            };
        }
        finally
        {
            foreach (var worker in workers)
            {
                worker.Kill();
                worker.Dispose();
            }
        }
    }

    /// <summary>What takes several transactions is still being done.</summary>
    private static async Task SettledAsync(EventStore store, CancellationToken ct)
    {
        for (var looks = 0; looks < 100 && RsvpDecision.OwesASeat((await store.FindAsync(Stores.Rush, ct))!, Stores.Now); looks++)
        {
            await Task.Delay(100, ct);
        }
    }

    private static async Task<string> LineAsync(Process worker, CancellationToken ct) =>
        await worker.StandardOutput.ReadLineAsync(ct) ?? throw new InvalidOperationException($"A worker ended: {await worker.StandardError.ReadToEndAsync(ct)}");

    private static Process Start()
    {
        var self = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(self) == "dotnet";
        return Process.Start(new ProcessStartInfo(self, isHost ? [typeof(Rush).Assembly.Location, RushWorker.Verb] : [RushWorker.Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
