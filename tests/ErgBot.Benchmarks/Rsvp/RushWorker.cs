using System.Globalization;
using System.Text.Json;
using ErgBot.Events;
using ErgBot.Storage;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>
/// One of several processes that take answers: told on its input what to do, and telling on its output what was acknowledged. Everybody's answers
/// come one after the other, each round at another process.
/// </summary>
internal static class RushWorker
{
    public const string Verb = "rsvp-worker";

    private const int MostTries = 200;

    public static async Task RunAsync()
    {
        var task = JsonSerializer.Deserialize<RushTask>(await Console.In.ReadLineAsync() ?? "")!;
        var (store, _) = Stores.Open(task.Storage, task.Key, task.Guarded);

        // Who isn't among the people says Maybe, so that all processes are warm and begin together.
        await store.AnswerAsync(Stores.Rush, Stores.Person(task.People + task.Worker), RsvpAnswer.Maybe, Stores.Now, CancellationToken.None);
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
        {
            var round = int.Parse(line, CultureInfo.InvariantCulture);
            var refused = 0;
            var mine = Enumerable.Range(0, task.People).Where(person => (person + round) % task.Workers == task.Worker);
            var told = await Task.WhenAll(mine.Select(person => Task.Run(async () =>
            {
                var wanted = task.AnswerOf(person, round);
                for (var tries = 1; ; tries++)
                {
                    try
                    {
                        var result = await store.AnswerAsync(Stores.Rush, Stores.Person(person), wanted, Stores.Now, CancellationToken.None);
                        return $"{person}:{result.Own?.Answer}";
                    }
                    catch (Exception away) when (StorageFault.IsOutage(away) && tries < MostTries)
                    {
                        // "Please try again", and people do.
                        Interlocked.Increment(ref refused);
                        await Task.Delay(Random.Shared.Next(50, 250));
                    }
                }
            })));
            Console.WriteLine($"{refused};{string.Join(',', told)}");
        }
    }
}
