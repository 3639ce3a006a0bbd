using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ErgBot.Broadcasts;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Benchmarks.Broadcasts;

/// <summary>
/// Broadcasts by real processes on Azurite before a crowd of private chats, while things go wrong. What arrived is counted by the crowd, never by the
/// bot. Each part ends by itself; figures stand beside their goals.
/// </summary>
internal static partial class BroadcastBench
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(40);

    public static async Task RunAsync(string[] arguments)
    {
        var settings = arguments.Select(each => each.Split('=', 2)).Where(each => each.Length == 2).ToDictionary(each => each[0], each => each[1], StringComparer.Ordinal);
        var parts = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
        {
            ["plain"] = () => PlainAsync(Number("people", 1000), Number("rate", 45)),
            ["resend"] = () => KillsAsync("Resend", Number("people", 3000), Number("kills", 15)),
            ["report"] = () => KillsAsync("Report", Number("people", 3000), Number("kills", 15)),
            ["stops"] = () => StopsAsync(Number("people", 3000), Number("stops", 10)),
            ["storm"] = () => StormAsync(Number("people", 1500), Number("seconds", 60)),
            ["ambiguous"] = () => AmbiguousAsync(Number("people", 2000)),
            ["poison"] = () => PoisonAsync(Number("people", 1000), Number("poisoned", 50)),
            ["starts"] = () => StartsAsync(Number("points", 14), Number("times", 20)),
            ["cancel"] = () => CancelAsync(Number("people", 1000)),
            ["requests"] = () => RequestsAsync(Number("people", 2000), Number("rate", 45)),
            ["large"] = () => LargeAsync(Number("people", 50_000), Number("rate", 900)),
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
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate);
        var id = await fleet.Mailing.QueueAsync();
        await fleet.EndsAsync(id, _longest);
        await ReportAsync(fleet, id, people, rate);
    }

    /// <summary>kill -9 of one of two instances every three seconds, in turn, from the first message on until it is through.</summary>
    private static async Task KillsAsync(string mode, int people, int goal)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate: 50, mode);
        var id = await fleet.Mailing.QueueAsync();
        var (kills, last) = (0, TimeProvider.System.GetUtcNow());
        using var ended = new CancellationTokenSource();
        var killing = Task.Run(async () =>
        {
            await fleet.BeginsAsync();
            while (true)
            {
                await Task.Delay(3000);
                if (ended.IsCancellationRequested || fleet.Crowd.Got().Count >= people)
                {
                    return;
                }

                var victim = fleet.Bots[kills++ % 2];
                last = TimeProvider.System.GetUtcNow();
                await victim.KillAsync();
                await victim.StartAgainAsync();
            }
        });
        var broadcast = await fleet.EndsAsync(id, _longest);
        await ended.CancelAsync();
        await killing;
        var (_, twice, rows) = await ReportAsync(fleet, id, people, 50);
        Row("kill -9", $"{kills} (goal ≥ {goal})");
        Row("through after the last kill", string.Create(CultureInfo.InvariantCulture, $"{(broadcast.Ended!.Value - last).TotalSeconds:0.0} s (goal ≤ lease {Page.Lease.TotalSeconds:0} + 5)"));
        var got = fleet.Crowd.Got();
        if (mode == "Resend")
        {
            Row("duplicates a kill", string.Create(CultureInfo.InvariantCulture, $"{(double)twice / Math.Max(1, kills):0.00} (goal ≤ 2.5; sends in flight at most 8)"));
            Row("duplicates that no row explains", $"{got.Count(each => each.Value > 1 && !rows[each.Key].Again)} (goal 0); marked as sent again {rows.Values.Count(row => row.Again)}");
        }
        else
        {
            var uncertain = rows.Where(row => row.Value.State == DeliveryState.Uncertain).ToList();
            Row("duplicates", $"{twice} (goal 0)");
            Row("uncertain", $"{uncertain.Count}, of which {uncertain.Count(row => got.ContainsKey(row.Key))} had arrived");
        }
    }

    private static async Task StopsAsync(int people, int stops)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate: 50);
        var id = await fleet.Mailing.QueueAsync();
        var slowest = TimeSpan.Zero;
        await fleet.BeginsAsync();
        for (var stop = 0; stop < stops; stop++)
        {
            await Task.Delay(3000);
            var leaving = fleet.Bots[stop % 2];
            var took = await leaving.StopAsync();
            slowest = took > slowest ? took : slowest;
            await leaving.StartAgainAsync();
        }

        var under = (await fleet.Mailing.FindAsync(id))!.Ended is null;
        await fleet.EndsAsync(id, _longest);
        var (_, twice, _) = await ReportAsync(fleet, id, people, 50);
        Row("duplicates", $"{twice} (goal 0)");
        Row("SIGTERM to exit, slowest", string.Create(CultureInfo.InvariantCulture, $"{slowest.TotalSeconds:0.0} s of {stops}{(under ? "" : ", NOT ALL UNDER LOAD")} (goal ≤ 10)"));
    }

    /// <summary>Nothing but 429 for a while, with Retry-After of 1 to 20 s and sometimes without; then for five times as long 429 for one in five.</summary>
    private static async Task StormAsync(int people, int seconds)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate: 50);
        var (began, chance, gate) = (Stopwatch.StartNew(), new Random(1), new Lock());
        fleet.Crowd.Faults = _ =>
        {
            lock (gate)
            {
                var storm = began.Elapsed.TotalSeconds < seconds;
                return storm || (began.Elapsed.TotalSeconds < 6 * seconds && chance.NextDouble() < 0.2)
                    ? new CrowdFault(429, Code: "Throttled", RetryAfter: chance.NextDouble() < 0.1 ? null : TimeSpan.FromSeconds(chance.Next(1, 21)))
                    : null;
            }
        };
        var id = await fleet.Mailing.QueueAsync();
        await fleet.EndsAsync(id, _longest);
        var (_, twice, _) = await ReportAsync(fleet, id, people, 50);
        Row("duplicates", $"{twice} (goal 0)");

        var (early, latest, idle) = (0, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var conversation in fleet.Crowd.Arrivals.GroupBy(arrival => arrival.Conversation, StringComparer.Ordinal))
        {
            foreach (var (one, next) in conversation.Zip(conversation.Skip(1)))
            {
                var waited = TimeProvider.System.GetElapsedTime(one.At, next.At);
                early += one.RetryAfter is { } asked && waited < asked ? 1 : 0;
                latest = one.RetryAfter is { } told && waited - told > latest ? waited - told : latest;
            }
        }

        // How long nobody sent anything although everybody might: after the last wait that anybody was asked for.
        var until = 0L;
        foreach (var (one, next) in fleet.Crowd.Arrivals.OrderBy(arrival => arrival.At).Zip(fleet.Crowd.Arrivals.OrderBy(arrival => arrival.At).Skip(1)))
        {
            until = Math.Max(until, one.At + (long)((one.RetryAfter ?? TimeSpan.FromSeconds(1)).TotalSeconds * TimeProvider.System.TimestampFrequency));
            if (next.At > until)
            {
                var rested = TimeProvider.System.GetElapsedTime(until, next.At);
                idle = rested > idle ? rested : idle;
            }
        }

        Row("sent before Retry-After was over", $"{early} (goal 0)");
        Row("longest rest after every wait was over", string.Create(CultureInfo.InvariantCulture, $"{idle.TotalSeconds:0.0} s (goal ≤ 2); longest for one conversation, its turn included, {latest.TotalSeconds:0.0} s"));
        var perChat = fleet.Crowd.Arrivals.GroupBy(arrival => arrival.Conversation, StringComparer.Ordinal).ToList();
        Row("most for one conversation in 1 s, 30 s", $"{perChat.Max(chat => Crowd.MostWithin(chat, TimeSpan.FromSeconds(1)))}, {perChat.Max(chat => Crowd.MostWithin(chat, TimeSpan.FromSeconds(30)))} (goal ≤ 7, 60)");
    }

    private static async Task AmbiguousAsync(int people)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate: 50);
        var (chance, gate) = (new Random(2), new Lock());
        fleet.Crowd.Faults = _ =>
        {
            lock (gate)
            {
                return chance.NextDouble() switch
                {
                    < 0.05 => new CrowdFault(502, IsTaken: true),
                    < 0.07 => new CrowdFault(0, IsTaken: true),
                    < 0.09 => new CrowdFault(504),
                    < 0.095 => new CrowdFault(201, IsTaken: true, Hangs: TimeSpan.FromSeconds(15)),
                    _ => null,
                };
            }
        };
        var id = await fleet.Mailing.QueueAsync();
        await fleet.EndsAsync(id, _longest);
        var (_, twice, rows) = await ReportAsync(fleet, id, people, 50);
        var got = fleet.Crowd.Got();
        Row("automatic repeats", $"{twice} (goal 0)");
        Row("uncertain", $"{rows.Values.Count(row => row.State == DeliveryState.Uncertain)}; missing and not among them {rows.Count(row => row.Value.State != DeliveryState.Uncertain && !got.ContainsKey(row.Key))} (goal 0)");

        fleet.Crowd.Faults = null;
        await fleet.Mailing.ChangeAsync(id, stored => stored with { State = BroadcastState.Queued, Ended = null, Reported = false, Replay = Replay.Uncertain });
        var again = await fleet.EndsAsync(id, _longest);
        Row("after \"send again to the uncertain\"", $"{again.Totals.Sent} sent, {again.Totals.Uncertain} uncertain, missing {people - fleet.Crowd.Got().Count} (goal 0)");
    }

    private static async Task PoisonAsync(int people, int poisoned)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate: 100);
        CrowdFault[] kinds =
        [
            new(403, Code: "ConversationBlockedByUser"),
            new(403, Code: "BotNotInConversationRoster"),
            new(404, Code: "ConversationNotFound"),
            new(400, Code: "BadSyntax"),
            new(413, Code: "MessageSizeTooBig"),
        ];
        var bad = Enumerable.Range(0, poisoned).ToDictionary(number => Mailing.ConversationOf(number * (people / poisoned)), number => kinds[number % kinds.Length], StringComparer.Ordinal);
        fleet.Crowd.Faults = conversation => bad.GetValueOrDefault(conversation);
        var id = await fleet.Mailing.QueueAsync();
        await fleet.EndsAsync(id, _longest);
        var (_, _, rows) = await ReportAsync(fleet, id, people, 100);
        Row("good ones reached", $"{fleet.Crowd.Got().Count} of {people - poisoned}");
        Row("in the list, each with its reason", $"{bad.Count(each => rows[each.Key] is { State: DeliveryState.Refused, Failure: not (DeliveryFailure.None or DeliveryFailure.Other) })} of {poisoned}: {string.Join(", ", rows.Values.Where(row => row.State == DeliveryState.Refused).CountBy(row => row.Failure).Select(each => $"{each.Value} {each.Key}"))}");

        fleet.Crowd.Faults = null;
        await fleet.Mailing.ChangeAsync(id, stored => stored with { State = BroadcastState.Queued, Ended = null, Reported = false, Replay = Replay.Refused });
        var again = await fleet.EndsAsync(id, _longest);
        Row("tried again when nothing is wrong any more", $"{again.Totals.Sent} of {people}");
    }

    /// <summary>The press and all that comes of it, stopped before its nth write, killed, and gone on with by the same process started anew.</summary>
    private static async Task StartsAsync(int points, int times)
    {
        const int people = 12;
        var (stuck, twice, missing, unexplained) = (0, 0, 0, 0);
        for (var point = 0; point < points; point++)
        {
            var organizers = new List<TeamsUser>();
            await using var fleet = await Fleet.StartAsync(people, instances: 1, rate: 500, proxied: true, with: (settings, teams) =>
            {
                organizers.Add(teams.AddUser("Omar Haddad"));
                return settings.WithOrganizers(organizers);
            });
            fleet.Crowd.MarkIn = body => Marks().Match(body).Value;
            var omar = organizers[0];
            var chat = fleet.Teams.PersonalChat(omar);
            var activities = new Activities(fleet.Teams);
            var drafts = new List<BroadcastId>();
            for (var time = 0; time < times; time++)
            {
                drafts.Add(await fleet.Mailing.DraftAsync(string.Create(CultureInfo.InvariantCulture, $"mark{time:000}")));
            }

            var frozen = fleet.Tables!.Frozen = new Frozen(Ids(), otherwise: point);
            var pressing = Task.WhenAll(drafts.Select(PressAsync));

            // One process works on few at once, and whatever is held there keeps it from the others: killed, it goes on with those, and is held at the next.
            for (var (before, round) = (-1, 0); frozen.Held < times && (frozen.Held > before || round == 1); round++)
            {
                before = frozen.Held;
                await NoMoreAreHeldAsync(frozen, times);
                await fleet.Bots[0].KillAsync();
                await pressing;
                frozen.LetGo();
                await fleet.Bots[0].StartAgainAsync();
                pressing = Task.WhenAll(drafts.Select(PressAsync));
            }

            await pressing;
            var held = frozen.Held;
            fleet.Tables.Frozen = null;

            // Whoever got no answer presses again; ten times, and on what has begun too.
            for (var press = 0; press < 10; press++)
            {
                await Task.WhenAll(drafts.Select(PressAsync));
            }

            foreach (var (number, id) in drafts.Index())
            {
                try
                {
                    await fleet.EndsAsync(id, TimeSpan.FromSeconds(120));
                }
                catch (TimeoutException)
                {
                    stuck++;
                    continue;
                }

                var rows = await fleet.Mailing.RowsAsync(id);
                var got = fleet.Crowd.Got(string.Create(CultureInfo.InvariantCulture, $"mark{number:000}"));
                missing += rows.Keys.Count(conversation => conversation.StartsWith("a:crowd", StringComparison.Ordinal) && !got.ContainsKey(conversation));
                twice += got.Values.Sum(each => each - 1);
                unexplained += got.Count(each => each.Value > 1 && !rows[each.Key].Again);
            }

            Row($"killed before write {point + 1}", $"{held} of {times} held there; so far stuck {stuck}, missing {missing}, sent twice {twice}, of them not explained {unexplained}");

            async Task PressAsync(BroadcastId id)
            {
                try
                {
                    await fleet.Teams.DeliverAsync(activities.Execute(omar, chat, "1", new JsonObject { ["title"] = "Agree", ["verb"] = "broadcast.agree" }, new JsonObject { ["broadcast"] = id.ToString(), ["seen"] = 1 }));
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
                {
                    // Killed before it answered.
                }
            }
        }

        Row($"{points} points × {times}", $"stuck {stuck} (goal 0), started twice {unexplained} (goal 0), missing {missing} (goal 0)");
    }

    /// <summary>Until all are held, or for a while no other has come to be.</summary>
    private static async Task NoMoreAreHeldAsync(Frozen frozen, int times)
    {
        for (var (held, since) = (frozen.Held, Stopwatch.StartNew()); held < times && since.Elapsed < TimeSpan.FromSeconds(held == 0 ? 15 : 8); await Task.Delay(100))
        {
            if (frozen.Held > held)
            {
                held = frozen.Held;
                since.Restart();
            }
        }
    }

    private static async Task CancelAsync(int people)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate: 50);
        var id = await fleet.Mailing.QueueAsync();
        await fleet.BeginsAsync();
        await Task.Delay(3000);
        await fleet.Mailing.ChangeAsync(id, stored => stored with { State = BroadcastState.Cancelled });
        var at = TimeProvider.System.GetTimestamp();
        var broadcast = await fleet.EndsAsync(id, _longest);
        var after = fleet.Crowd.Arrivals.Select(arrival => TimeProvider.System.GetElapsedTime(at, arrival.At)).DefaultIfEmpty().Max();
        Row("last message after \"stop\"", string.Create(CultureInfo.InvariantCulture, $"{after.TotalSeconds:0.00} s (goal ≤ 1)"));
        Row("accounted for", $"{broadcast.Totals.Sent} sent (arrived {fleet.Crowd.Got().Count}), {broadcast.Totals.Waiting} not sent any more, {broadcast.Totals.Uncertain} uncertain, of {people}");
    }

    private static async Task RequestsAsync(int people, int rate)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate, proxied: true);
        await Task.Delay(10_000);
        var idle = fleet.Tables!.Requests + fleet.Queues!.Requests;
        await Task.Delay(10_000);
        var before = fleet.Tables.Requests + fleet.Queues.Requests;
        idle = before - idle;
        var (tables, queues) = (fleet.Tables.Kinds, fleet.Queues.Kinds);
        var id = await fleet.Mailing.QueueAsync();
        await fleet.EndsAsync(id, _longest);
        var all = fleet.Tables.Requests + fleet.Queues.Requests - before;
        await ReportAsync(fleet, id, people, rate);
        foreach (var (kind, count) in Since(fleet.Tables.Kinds, tables).Concat(Since(fleet.Queues.Kinds, queues)).OrderByDescending(each => each.Value).Take(12))
        {
            Row(kind, string.Create(CultureInfo.InvariantCulture, $"{(double)count / people:0.000}"));
        }

        Row("storage requests a recipient, everything included", string.Create(CultureInfo.InvariantCulture, $"{(double)all / people:0.00} (goal ≤ 1); two idle instances make {idle / 10.0:0.0} a second anyway"));
    }

    private static async Task LargeAsync(int people, int rate)
    {
        await using var fleet = await Fleet.StartAsync(people, instances: 2, rate);
        var asker = fleet.Teams.AddUser("Casey Number");
        fleet.Teams.PersonalChat(asker).HasBot = true;
        var activities = new Activities(fleet.Teams);
        var (took, memory) = (new ConcurrentBag<TimeSpan>(), new List<long>());
        await AskAsync();
        took.Clear();
        var id = await fleet.Mailing.QueueAsync();
        using var ended = new CancellationTokenSource();
        var asking = Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                await AskAsync();
                memory.Add(fleet.Bots.Max(bot => bot.ResidentBytes));
                await Task.Delay(200);
            }
        });
        await fleet.EndsAsync(id, _longest);
        await ended.CancelAsync();
        await asking;
        await ReportAsync(fleet, id, people, rate);
        var ordered = took.Order().ToList();
        Row("question meanwhile, p50 and p99", string.Create(CultureInfo.InvariantCulture, $"{ordered[ordered.Count / 2].TotalMilliseconds:0} ms, {ordered[(int)(0.99 * (ordered.Count - 1))].TotalMilliseconds:0} ms of {ordered.Count} (goal ≤ 500)"));
        Row("resident, in quarters of the time", $"{string.Join(", ", memory.Chunk(Math.Max(1, memory.Count / 4)).Select(quarter => string.Create(CultureInfo.InvariantCulture, $"{quarter.Max() / 1048576.0:0} MB")))} (goal < 200 MB and flat)");

        async Task AskAsync() => took.Add((await fleet.Teams.DeliverAsync(activities.Message(asker, fleet.Teams.PersonalChat(asker), fleet.Teams.NextId(), "who can join?"))).Took);
    }

    private static async Task<(int Lost, int Twice, IReadOnlyDictionary<string, ErgBot.Broadcasts.Delivery> Rows)> ReportAsync(Fleet fleet, BroadcastId id, int people, int rate)
    {
        var got = fleet.Crowd.Got();
        var rows = await fleet.Mailing.RowsAsync(id);
        var broadcast = (await fleet.Mailing.FindAsync(id))!;
        var lost = Enumerable.Range(0, people).Select(Mailing.ConversationOf).Count(conversation =>
            !got.ContainsKey(conversation) && (!rows.TryGetValue(conversation, out var row) || row.State is DeliveryState.Sent or DeliveryState.Waiting or DeliveryState.InFlight));
        var twice = got.Values.Sum(times => times - 1);
        var arrivals = fleet.Crowd.Arrivals.Select(arrival => arrival.At).Order().ToList();
        var sending = TimeProvider.System.GetElapsedTime(arrivals[0], arrivals[^1]);
        Row("state", $"{broadcast.State}, {broadcast.Totals.Sent} sent, {broadcast.Totals.Uncertain} uncertain, {broadcast.Totals.Blocked + broadcast.Totals.Failed + broadcast.Totals.NotInstalled} refused, {broadcast.Totals.Waiting} waiting");
        Row("lost", $"{lost} (goal 0)");
        Row("arrived twice", $"{twice}");
        Row("from the first to the last message", string.Create(CultureInfo.InvariantCulture, $"{sending.TotalSeconds:0.0} s; ideal {(double)people / rate:0.0} s; until reported {(broadcast.Ended!.Value - broadcast.Began!.Value).TotalSeconds:0.0} s"));
        Row("most requests in any second", $"{Crowd.MostWithin(fleet.Crowd.Arrivals, TimeSpan.FromSeconds(1))} (goal ≤ {rate})");
        Row("resident", string.Join(", ", fleet.Bots.Select(bot => string.Create(CultureInfo.InvariantCulture, $"{bot.ResidentBytes / 1048576.0:0} MB"))));
        return (lost, twice, rows);
    }

    private static IEnumerable<KeyValuePair<string, int>> Since(IReadOnlyDictionary<string, int> now, IReadOnlyDictionary<string, int> before) =>
        now.Select(each => KeyValuePair.Create(each.Key, each.Value - before.GetValueOrDefault(each.Key)));

    private static void Row(string what, string figure) => Console.WriteLine($"| {what} | {figure} |");

    [GeneratedRegex("mark[0-9]{3}")]
    private static partial Regex Marks();

    /// <summary>Writes about a broadcast: its own row, and those in its partition.</summary>
    [GeneratedRegex("""broadcast(?::|%3A)(?<id>[0-9a-f]{32})|Broadcasts\(PartitionKey='(?<id>[0-9a-f]{32})'|"PartitionKey":"(?<id>[0-9a-f]{32})","RowKey":"(?:to|page)""")]
    private static partial Regex Ids();
}
