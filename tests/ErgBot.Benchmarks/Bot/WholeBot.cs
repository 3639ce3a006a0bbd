using System.Globalization;
using System.Text.Json.Nodes;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Benchmarks.Bot;

/// <summary>
/// The whole bot as a process of its own, on Azurite and the stand-in for Teams: start to ready, memory, and turns a second of a question and of an
/// RSVP. The load comes from this process, over HTTP, and the bot's replies come back to it: the machine is shared by all three.
/// </summary>
internal static class WholeBot
{
    private const int Starts = 7;
    private const int Callers = 16;
    private const int People = 2_000;
    private const int WarmUp = 300;
    private const int Questions = 8_500;
    private const int Rsvps = 1_500;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    public static async Task RunAsync()
    {
        await using var teams = await TeamsStandIn.StartAsync();
        var storage = await StorageAccount.NewAsync();
        var settings = BotSettings.Development(storage.ConnectionString);
        var starts = new List<TimeSpan>();
        BotProcess? bot = null;
        for (var started = 0; started <= Starts; started++)
        {
            if (bot is not null)
            {
                await bot.DisposeAsync();
            }

            bot = await BotProcess.StartAsync(settings);
            starts.Add(bot.ReadyAfter);
        }

        await using var running = bot!;
        teams.DeliverTo(running.Messages);
        var people = Enumerable.Range(0, People).Select(number => teams.AddUser(string.Create(CultureInfo.InvariantCulture, $"Casey Number{number:0000}"))).ToArray();
        foreach (var person in people)
        {
            teams.PersonalChat(person).HasBot = true;
        }

        // The first start makes the tables and reads the assemblies from disk: shown apart.
        Console.WriteLine("| what | figure |");
        Console.WriteLine("|---|---|");
        Row("start to ready, first", Seconds(starts[0]));
        Row($"start to ready, median of {Starts}", Seconds(starts[1..].Order().ElementAt(Starts / 2)));
        Row("resident when idle", Megabytes(running));

        var activities = new Activities(teams);
        await LoadAsync(WarmUp, number => Ask(number, activities, teams, people));
        Report("question", await LoadAsync(Questions, number => Ask(number, activities, teams, people)));
        Report("RSVP, one event", await LoadAsync(Rsvps, number => Answer(number, activities, teams, people)));
        Row($"resident after {WarmUp + Questions + Rsvps:N0} turns", Megabytes(running));
        var rows = await new Ledger(storage).EventAsync("kick-off");
        Row("head equals rows", rows.Going == rows.AnswersThatSay("Going") && rows.Maybe == rows.AnswersThatSay("Maybe") ? "yes" : "NO");
    }

    private static Task<Delivery> Ask(int number, Activities activities, TeamsStandIn teams, TeamsUser[] people)
    {
        var person = people[number % people.Length];
        return teams.DeliverAsync(activities.Message(person, teams.PersonalChat(person), teams.NextId(), "who can join?"));
    }

    /// <summary>Every round says something else than the one before, so that each turn writes.</summary>
    private static Task<Delivery> Answer(int number, Activities activities, TeamsStandIn teams, TeamsUser[] people)
    {
        var person = people[number % people.Length];
        var data = new JsonObject { ["event"] = "kick-off", ["answer"] = number / people.Length % 2 == 0 ? "going" : "maybe" };
        return teams.DeliverAsync(activities.Execute(person, teams.PersonalChat(person), "1", new JsonObject { ["title"] = "Going", ["verb"] = "rsvp" }, data));
    }

    private static async Task<(double PerSecond, TimeSpan[] Took, int Failed)> LoadAsync(int turns, Func<int, Task<Delivery>> turn)
    {
        var next = -1;
        var started = TimeProvider.System.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => CallAsync()));
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        var deliveries = all.SelectMany(each => each).ToArray();
        return (
            deliveries.Length / elapsed.TotalSeconds,
            [.. deliveries.Select(delivery => delivery.Took).Order()],
            deliveries.Count(delivery => !delivery.Accepted || delivery.Body.Contains("try again", StringComparison.Ordinal)));

        async Task<List<Delivery>> CallAsync()
        {
            var mine = new List<Delivery>();
            while (Interlocked.Increment(ref next) is var number && number < turns && TimeProvider.System.GetElapsedTime(started) < Longest)
            {
                mine.Add(await turn(number));
            }

            return mine;
        }
    }

    private static void Report(string what, (double PerSecond, TimeSpan[] Took, int Failed) load) => Row(
        $"{what}, {Callers} callers, {load.Took.Length:N0} turns",
        string.Create(CultureInfo.InvariantCulture, $"{load.PerSecond:N0}/s, p50 {At(load.Took, 0.5):0.0} ms, p99 {At(load.Took, 0.99):0.0} ms, failed {load.Failed}"));

    private static double At(TimeSpan[] ordered, double share) => ordered[(int)(share * (ordered.Length - 1))].TotalMilliseconds;

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    private static string Megabytes(BotProcess bot) => string.Create(CultureInfo.InvariantCulture, $"{bot.ResidentBytes / (1024 * 1024.0):0} MB");

    private static void Row(string what, string figure) => Console.WriteLine($"| {what} | {figure} |");
}
