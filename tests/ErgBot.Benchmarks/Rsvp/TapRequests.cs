using ErgBot.Journeys.Bot;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>What a tap costs in requests to storage, over the whole turn, counted on the wire. A transaction is one.</summary>
internal static class TapRequests
{
    private const int Burst = 1_000;
    private const int Alone = 50;

    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(15);

    // As long as the lone taps take, so that what comes every ten seconds comes as often.
    private static readonly TimeSpan _idle = TimeSpan.FromSeconds(60);

    public static async Task RunAsync()
    {
        Table.Head("requests to storage for a tap, the whole turn");
        FaultProxy? proxy = null;
        await using var district = await District.StartAsync(Burst + Alone + 10, instances: 2, capacity: 500, storage =>
        {
            proxy = FaultProxy.Before(storage.Tables);
            return storage.Through(proxy.Authority, storage.Queues.Authority);
        });
        await using var counted = proxy!;
        foreach (var person in district.Staff[..10])
        {
            await district.TapAsync(person, "maybe");
        }

        // What the bot does by itself is not the taps'.
        await Task.Delay(_warmUp);
        var before = counted.Requests;
        await Task.Delay(_idle);
        var idle = (counted.Requests - before) / _idle.TotalSeconds;
        Table.Row("without any tap, a second, both instances", Table.Text(idle));

        var (spent, seconds) = await CountAsync(() => Task.WhenAll(district.Staff[10..(10 + Burst)].Select(async (person, index) =>
        {
            await Task.Delay(index);
            await district.TapAsync(person, "going");
        })));
        Table.AtMost($"in a burst of {Burst:N0} within a second, 2 instances, a tap", (spent - (idle * seconds)) / Burst, 0.3);

        // Each instance in turn: what the other has written meanwhile has to be learned.
        (spent, seconds) = await CountAsync(async () =>
        {
            foreach (var person in district.Staff[(10 + Burst)..])
            {
                await Task.Delay(1_200);
                await district.TapAsync(person, "going");
            }
        });
        Table.AtMost($"alone, {Alone} taps at 2 instances in turns, a tap", (spent - (idle * seconds)) / Alone, 2);

        async Task<(int Spent, double Seconds)> CountAsync(Func<Task> act)
        {
            var (first, began) = (counted.Requests, TimeProvider.System.GetTimestamp());
            await act();
            return (counted.Requests - first, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
        }
    }
}
