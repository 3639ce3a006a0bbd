using System.Diagnostics;
using Azure.Data.Tables;
using ErgBot.Events;
using ErgBot.Journeys.Bot;
using ErgBot.Storage;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>A lone tap where many answers are stored already, beside one where few are, in turns.</summary>
internal static class LargeEvent
{
    private const int Few = 100;
    private const int Taps = 600;
    private const int WarmUp = 30;

    private static readonly TimeSpan _longestReading = TimeSpan.FromMinutes(2);

    public static async Task RunAsync(int many)
    {
        Table.Head($"a tap at {many:N0} stored answers beside one at {Few}");
        var storage = await StorageAccount.NewAsync();
        var (store, tables) = Stores.Open(storage.ConnectionString, Stores.NewKey());
        await tables.MakeAsync(CancellationToken.None);

        // The emulator finds a row that is updated by going through its index from the start: a small event before the large one, and one behind it.
        EventId[] events = [EventId.Parse("a-few"), EventId.Parse("many"), EventId.Parse("z-few")];
        foreach (var (id, answers) in events.Zip([Few, many, Few]))
        {
            await store.AddIfMissingAsync(Stores.Event(id, null), CancellationToken.None);
            await FillAsync(tables.Events, id, answers);
        }

        var began = Stopwatch.GetTimestamp();
        var (first, refused) = await TapUntilStoredAsync(store, events[1], 0);
        Table.AtMost("the first tap that an instance ever has of it, while it reads on", first / 1000, 3, " s");
        Table.Row("of that, refused meanwhile", $"{refused} times");

        // The emulator goes through the whole table for every page.
        while (!store.KnowsAllOf(events[1]) && Stopwatch.GetElapsedTime(began) < _longestReading)
        {
            await Task.Delay(500);
            await TapUntilStoredAsync(store, events[1], 1);
        }

        if (!store.KnowsAllOf(events[1]))
        {
            Table.Row("all answers known to the instance", $"not within {_longestReading.TotalMinutes:0} minutes: nothing measured");
            return;
        }

        Table.Row("all answers known to the instance after", $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        var took = new List<double>[] { [], [], [] };
        for (var number = 2; number < Taps + WarmUp + 2; number++)
        {
            for (var size = 0; size < events.Length; size++)
            {
                var milliseconds = await TapAsync(store, events[size], number);
                if (number >= WarmUp)
                {
                    took[size].Add(milliseconds);
                }
            }
        }

        Table.Row("memory of this process, with all answers in it", $"{GC.GetTotalMemory(forceFullCollection: true) / 1_000_000} MB");
        var (before, lots, behind) = (Median(took[0]), Median(took[1]), Median(took[2]));
        var few = (before + behind) / 2;
        Table.Row($"median at {Few}, before and behind the large one in the emulator's index", $"{Table.Text(before)} ms, {Table.Text(behind)} ms");
        Table.Row($"median at {many:N0}", $"{Table.Text(lots)} ms");
        Table.AtMost("ratio", lots / few, 1.2);
    }

    private static double Median(List<double> all) => Table.Percentile([.. all.Order()], 0.5);

    private static async Task<double> TapAsync(EventStore store, EventId id, int person)
    {
        var began = Stopwatch.GetTimestamp();
        await store.AnswerAsync(id, Stores.Person(1_000_000 + person), RsvpAnswer.Going, Stores.Now, CancellationToken.None);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task<(double Milliseconds, int Refused)> TapUntilStoredAsync(EventStore store, EventId id, int person)
    {
        var began = Stopwatch.GetTimestamp();
        for (var refused = 0; ; refused++)
        {
            try
            {
                await TapAsync(store, id, person);
                return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, refused);
            }
            catch (Exception away) when (StorageFault.IsOutage(away) && Stopwatch.GetElapsedTime(began) < _longestReading)
            {
                await Task.Delay(200);
            }
        }
    }

    /// <summary>As many answers of people who aren't there, a transaction a hundred.</summary>
    private static async Task FillAsync(TableClient table, EventId id, int answers)
    {
        foreach (var some in Enumerable.Range(0, answers).Chunk(100))
        {
            // Set, not added: on a busy machine the client may send it again after it was stored.
            List<TableTransactionAction> rows = [.. some.Select(_ => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace,
                new TableEntity(id.ToString(), $"rsvp:{Guid.NewGuid():N}") { ["Answer"] = "Maybe", ["Number"] = 0L, ["Who"] = new string('x', 400) }))];
            for (var isStored = false; !isStored;)
            {
                try
                {
                    await table.SubmitTransactionAsync(rows);
                    isStored = true;
                }
                catch (Exception away) when (StorageFault.IsOutage(away))
                {
                    await Task.Delay(200);
                }
            }
        }

        await table.UpdateEntityAsync(new TableEntity(id.ToString(), "event") { ["Maybe"] = answers }, Azure.ETag.All, TableUpdateMode.Merge);
    }
}
