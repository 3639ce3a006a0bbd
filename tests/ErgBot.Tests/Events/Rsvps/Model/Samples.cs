using CsCheck;

namespace ErgBot.Tests.Events.Rsvps.Model;

/// <summary>The samples that tests draw few of and the bench many.</summary>
internal static class Samples
{
    /// <summary>Steps one after the other, at any of three instances: each is told what the model says, and the same is stored.</summary>
    /// <param name="count">How many sequences; -1 for as many as CsCheck draws by itself, or its environment variable CsCheck_Iter says.</param>
    public static Task OneAfterTheOtherAsync(long count = -1) => Check.SampleAsync(
        Gen.Select(Gen.Int[0, 4], Gen.Int, Step.Any.Array[1, 24]),
        async (int limit, int seed, Step[] steps) =>
        {
            var world = new World(Limit(limit), PartitionFaults.None, seed);
            var model = new EventModel(Limit(limit));
            foreach (var step in steps)
            {
                Same($"{step}", model.Do(step), await world.DoAsync(step));
                Same($"state after {step}", model.State, world.State);
                Same("flaw", null, world.Flaw);
            }
        },
        iter: count);

    /// <summary>Some steps at once, at any of three instances, with and without faults: it could have been one after the other.</summary>
    public static Task AtOnceAsync(bool faults, bool conditional = true, long count = -1) => Check.SampleAsync(
        Gen.Select(Gen.Int[0, 4], Gen.Int, Step.Any.Array[0, 6], Step.Any.Array[2, 5]),
        async (int limit, int seed, Step[] before, Step[] atOnce) =>
        {
            var world = new World(Limit(limit), PartitionFaults.None, seed, conditional);
            var model = new EventModel(Limit(limit));
            foreach (var step in before)
            {
                model.Do(step);
                await world.DoAsync(step with { Instance = 0 });
            }

            world.Partition.Faults = faults ? PartitionFaults.Many : PartitionFaults.None;
            var told = await Task.WhenAll(atOnce.Select(step => Task.Run(() => world.DoAsync(step))));
            world.Partition.Faults = PartitionFaults.None;
            await world.DoAsync(new Step(StepKind.Erase, Step.People + 1, 0, 0));
            Same("flaw", null, world.Flaw);
            if (!Linearized.Explains(model, [.. atOnce.Zip(told)], world.State))
            {
                throw new InvalidOperationException($"No order explains what was told ({string.Join("; ", atOnce.Zip(told))}) and came of it: {world.State}.");
            }
        },
        iter: count);

    private static int? Limit(int number) => number == 0 ? null : number;

    private static void Same(string what, string? expected, string? actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"{what}: expected {expected ?? "none"}, was {actual ?? "none"}.");
        }
    }
}
