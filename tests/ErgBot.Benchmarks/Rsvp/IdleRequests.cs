using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Teams;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>What an instance asks of storage while nobody wants anything, counted on the wire, and which requests those are.</summary>
internal static class IdleRequests
{
    // Until nobody has asked anything for a while.
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan _idle = TimeSpan.FromSeconds(60);

    public static async Task RunAsync()
    {
        Table.Head("requests to storage of an idle instance");
        await using var teams = await TeamsStandIn.StartAsync(signed: true);
        var storage = await StorageAccount.NewAsync();
        await using var tables = FaultProxy.Before(storage.Tables);
        await using var queues = FaultProxy.Before(storage.Queues);
        await using var bot = await BotProcess.StartAsync(BotSettings.Production(storage.Through(tables.Authority, queues.Authority), teams));
        await Task.Delay(_warmUp);
        var before = Kinds();
        await Task.Delay(_idle);
        var asked = Kinds().Select(kind => (What: kind.Key, Times: kind.Value - before.GetValueOrDefault(kind.Key))).Where(kind => kind.Times > 0).ToList();

        foreach (var (what, times) in asked.OrderByDescending(kind => kind.Times))
        {
            Table.Row(what, $"{Table.Text(times / _idle.TotalSeconds)} a second");
        }

        Table.AtMost("all together, a second", asked.Sum(kind => kind.Times) / _idle.TotalSeconds, 1);

        Dictionary<string, int> Kinds() => tables.Kinds.Concat(queues.Kinds).GroupBy(kind => kind.Key, kind => kind.Value, StringComparer.Ordinal).ToDictionary(kind => kind.Key, kind => kind.Sum(), StringComparer.Ordinal);
    }
}
