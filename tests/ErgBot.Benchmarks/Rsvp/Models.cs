using System.Diagnostics;
using ErgBot.Tests.Events.Rsvps.Model;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>The samples that the tests draw few of: the bot's own desks against a model that is four lists.</summary>
internal static class Models
{
    public static async Task RunAsync(int samples)
    {
        Table.Head("desks against the model (CsCheck)");
        await CountAsync($"{samples:N0} sequences of up to 24 steps at three instances", () => Samples.OneAfterTheOtherAsync(samples));
        await CountAsync($"{samples / 2:N0} times up to 5 steps at once, linearizable", () => Samples.AtOnceAsync(faults: false, count: samples / 2));
        await CountAsync($"{samples / 2:N0} times the same with lost answers and broken requests", () => Samples.AtOnceAsync(faults: true, count: samples / 2));
        var found = false;
        try
        {
            await Samples.AtOnceAsync(faults: false, conditional: false, count: 2_000);
        }
        catch (Exception)
        {
            found = true;
        }

        Table.AtLeast("control without the ETag: counter-example found", found ? 1 : 0, 1);
    }

    private static async Task CountAsync(string what, Func<Task> run)
    {
        var began = Stopwatch.GetTimestamp();
        var counterExamples = 0;
        try
        {
            await run();
        }
        catch (Exception found)
        {
            counterExamples = 1;
            Console.WriteLine(found.Message);
        }

        Table.AtMost($"{what}: counter-examples ({Stopwatch.GetElapsedTime(began).TotalSeconds:0} s)", counterExamples, 0);
    }
}
