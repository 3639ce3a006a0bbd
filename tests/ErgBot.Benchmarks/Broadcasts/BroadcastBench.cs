using System.Diagnostics;
using System.Globalization;
using ErgBot.Broadcasts;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Teams;

namespace ErgBot.Benchmarks.Broadcasts;

/// <summary>
/// Broadcasts by real processes on Azurite before a crowd of private chats, while things go wrong. What arrived is counted by the crowd, never by the
/// bot. Each part ends by itself; figures stand beside their goals.
/// </summary>
internal static class BroadcastBench
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(10);

    public static async Task RunAsync(string[] arguments)
    {
        var settings = arguments.Select(each => each.Split('=', 2)).Where(each => each.Length == 2).ToDictionary(each => each[0], each => each[1], StringComparer.Ordinal);
        var parts = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
        {
            ["plain"] = () => PlainAsync(Number("people", 1000), Number("rate", 45)),
            ["resend"] = () => KillsAsync("Resend", Number("people", 3000), Number("kills", 15)),
            ["report"] = () => KillsAsync("Report", Number("people", 3000), Number("kills", 15)),
            ["stops"] = () => StopsAsync(Number("people", 3000), Number("stops", 10)),
        };
        var chosen = arguments.Where(parts.ContainsKey).ToList();
        foreach (var part in chosen.Count > 0 ? chosen : [.. parts.Keys])
        {
            Console.WriteLine($"## {part}");
            await parts[part]();
        }

        int Number(string name, int otherwise) => settings.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }

    private static async Task PlainAsync(int people, int rate)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate, "Resend");
        var id = await fleet.Mailing.QueueAsync();
        await fleet.EndsAsync(id, _longest);
        await ReportAsync(fleet, id, people, rate);
    }

    private static async Task KillsAsync(string mode, int people, int most)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate: 50, mode);
        var id = await fleet.Mailing.QueueAsync();
        var kills = 0;
        using var ended = new CancellationTokenSource();
        var killing = Task.Run(async () =>
        {
            while (fleet.Crowd.Taken == 0)
            {
                await Task.Delay(20);
            }

            while (kills < most && !ended.IsCancellationRequested)
            {
                await Task.Delay(3000);
                if (ended.IsCancellationRequested)
                {
                    break;
                }

                var victim = fleet.Bots[kills++ % 2];
                await victim.KillAsync();
                await victim.StartAgainAsync();
            }
        });
        var last = Stopwatch.StartNew();
        await fleet.EndsAsync(id, _longest);
        await ended.CancelAsync();
        await killing;
        var (lost, twice, rows) = await ReportAsync(fleet, id, people, 50);
        var explained = rows.Values.Count(row => row.Again);
        Row("kill -9", $"{kills} (goal ≥ {most})");
        if (mode == "Resend")
        {
            Row("duplicates a kill", string.Create(CultureInfo.InvariantCulture, $"{(double)twice / Math.Max(1, kills):0.00} (goal ≤ 2.5, bound 8)"));
            var unexplained = fleet.Crowd.Got().Count(got => got.Value > 1 && !rows[got.Key].Again);
            Row("duplicates that no row explains", $"{unexplained} (goal 0); sent again after a crash {explained}");
        }
        else
        {
            var uncertain = rows.Where(row => row.Value.State == DeliveryState.Uncertain).ToList();
            var got = fleet.Crowd.Got();
            Row("uncertain", $"{uncertain.Count}, of them arrived {uncertain.Count(row => got.ContainsKey(row.Key))}");
            Row("missing and not counted uncertain", $"{lost} (goal 0)");
        }
    }

    private static async Task StopsAsync(int people, int stops)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate: 50, "Resend");
        var id = await fleet.Mailing.QueueAsync();
        var slowest = TimeSpan.Zero;
        while (fleet.Crowd.Taken == 0)
        {
            await Task.Delay(20);
        }

        for (var stop = 0; stop < stops; stop++)
        {
            await Task.Delay(3000);
            var leaving = fleet.Bots[stop % 2];
            var took = await leaving.StopAsync();
            slowest = took > slowest ? took : slowest;
            await leaving.StartAgainAsync();
        }

        await fleet.EndsAsync(id, _longest);
        await ReportAsync(fleet, id, people, 50);
        Row("SIGTERM to exit, slowest", string.Create(CultureInfo.InvariantCulture, $"{slowest.TotalSeconds:0.0} s of {stops} (goal ≤ 10)"));
    }

    private static async Task<(int Lost, int Twice, IReadOnlyDictionary<string, ErgBot.Broadcasts.Delivery> Rows)> ReportAsync(Fleet fleet, BroadcastId id, int people, int rate)
    {
        var got = fleet.Crowd.Got();
        var rows = await fleet.Mailing.RowsAsync(id);
        var broadcast = (await fleet.Mailing.FindAsync(id))!;
        var lost = Enumerable.Range(0, people).Select(Mailing.ConversationOf).Count(conversation => !got.ContainsKey(conversation) && rows[conversation].State is DeliveryState.Sent or DeliveryState.Waiting or DeliveryState.InFlight);
        var twice = got.Values.Sum(times => times - 1);
        var took = broadcast.Ended!.Value - broadcast.Began!.Value;
        Row("state", $"{broadcast.State}, {broadcast.Totals.Sent} sent, {broadcast.Totals.Uncertain} uncertain, {broadcast.Totals.Failed} failed, {broadcast.Totals.Waiting} waiting");
        Row("lost", $"{lost} (goal 0)");
        Row("duplicates", $"{twice}");
        Row("took", string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} s, ideal {(double)people / rate:0.0} s"));
        Row("most requests in any second", $"{Crowd.MostWithin(fleet.Crowd.Arrivals, TimeSpan.FromSeconds(1))} (goal ≤ {rate})");
        Row("resident", string.Join(", ", fleet.Bots.Select(bot => string.Create(CultureInfo.InvariantCulture, $"{bot.ResidentBytes / 1048576.0:0} MB"))));
        return (lost, twice, rows);
    }

    private static void Row(string what, string figure) => Console.WriteLine($"| {what} | {figure} |");
}
