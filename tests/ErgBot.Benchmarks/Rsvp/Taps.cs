using System.Diagnostics;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Teams;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>Taps over HTTP with signed tokens, at the whole bot. The load, the stand-in for Teams and Azurite share the machine with it.</summary>
internal static class Taps
{
    private const int People = 1_000;
    private const int AtOnce = 400;
    private const int WarmUp = 200;
    private const int Rounds = 3;

    public static async Task RunAsync()
    {
        await using var district = await District.StartAsync((Rounds * People) + (Rounds * AtOnce) + WarmUp, instances: 2, capacity: 2_000);
        var staff = new Queue<TeamsUser>(district.Staff);
        await Task.WhenAll(Take(staff, WarmUp).Select(person => district.TapAsync(person, "maybe")));
        for (var round = 1; round <= Rounds; round++)
        {
            Table.Head($"{People:N0} taps that arrive in one second, 2 instances, round {round}");
            var (took, failed, seconds) = await TapAsync(Take(staff, People), TimeSpan.FromSeconds(1), person => district.TapAsync(person, "going"));
            Table.AtLeast("answers a second", People / seconds, 300);
            Table.Row("p50", $"{Table.Text(Table.Percentile(took, 0.5))} s");
            Table.AtMost("p99", Table.Percentile(took, 0.99), 3, " s");
            Table.AtMost("longest", took[^1], 10, " s");
            Table.AtMost("not answered, or not stored", failed, 0);
        }

        for (var round = 1; round <= Rounds; round++)
        {
            Table.Head($"{AtOnce} taps at once at one instance, round {round}");
            var (took, failed, _) = await TapAsync(Take(staff, AtOnce), TimeSpan.Zero, person => district.TapAsync(person, "going", district.Bots[0]));
            Table.Row("p50", $"{Table.Text(Table.Percentile(took, 0.5))} s");
            Table.AtMost("longest", took[^1], 1, " s");
            Table.AtMost("not answered, or not stored", failed, 0);
        }

        Table.Head("then in the tables");
        var rows = await new Ledger(district.Storage).EventAsync("kick-off");
        var people = district.Staff.Length;
        Table.AtMost("answers missing", people - rows.Answers.Count, 0);
        Table.AtMost("head and rows apart", Math.Abs(rows.Going - rows.AnswersThatSay("Going")) + Math.Abs(rows.Waiting - rows.AnswersThatSay("Waiting")) + Math.Abs(rows.Maybe - rows.AnswersThatSay("Maybe")), 0);
        Table.AtMost("oversold", Math.Max(0, rows.AnswersThatSay("Going") - 2_000), 0);
    }

    private static TeamsUser[] Take(Queue<TeamsUser> staff, int people) => [.. Enumerable.Range(0, people).Select(_ => staff.Dequeue())];

    /// <summary>Each tap at its time, whether those before it were answered or not; it takes from that time on.</summary>
    private static async Task<(IReadOnlyList<double> Took, int Failed, double Seconds)> TapAsync(TeamsUser[] people, TimeSpan within, Func<TeamsUser, Task<Delivery>> tap)
    {
        var began = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(people.Select(async (person, index) =>
        {
            var due = within * index / people.Length;
            if (due - Stopwatch.GetElapsedTime(began) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest);
            }

            var answer = await Task.Run(() => tap(person));
            return ((Stopwatch.GetElapsedTime(began) - due).TotalSeconds, IsStored: answer.Accepted && (answer.Body.Contains("You're going", StringComparison.Ordinal) || answer.Body.Contains("waiting list, number", StringComparison.Ordinal)));
        }));
        return ([.. all.Select(each => each.TotalSeconds).Order()], all.Count(each => !each.IsStored), Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
