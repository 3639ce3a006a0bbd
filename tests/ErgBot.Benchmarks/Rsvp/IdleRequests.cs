using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Teams;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>What an instance asks of storage while nobody wants anything, counted on the wire, and which requests those are.</summary>
internal static partial class IdleRequests
{
    // Until nobody has asked anything for a while.
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan _idle = TimeSpan.FromSeconds(60);

    public static async Task RunAsync()
    {
        Table.Head("requests to storage of an idle instance");
        await using var teams = await TeamsStandIn.StartAsync(signed: true);
        var storage = await StorageAccount.NewAsync();
        FaultProxy[] proxies = [FaultProxy.Before(storage.Tables), FaultProxy.Before(storage.Queues)];
        await using var bot = await BotProcess.StartAsync(BotSettings.Production(storage.Through(proxies[0].Authority, proxies[1].Authority), teams));
        await Task.Delay(_warmUp);
        var asked = new ConcurrentDictionary<string, int>();
        foreach (var proxy in proxies)
        {
            proxy.Heard = line => asked.AddOrUpdate(What(line), 1, (_, times) => times + 1);
        }

        await Task.Delay(_idle);
        foreach (var proxy in proxies)
        {
            proxy.Heard = null;
            await proxy.DisposeAsync();
        }

        foreach (var (what, times) in asked.OrderByDescending(each => each.Value))
        {
            Table.Row(what, $"{Table.Text(times / _idle.TotalSeconds)} a second");
        }

        Table.AtMost("all together, a second", asked.Values.Sum() / _idle.TotalSeconds, 1);
    }

    /// <summary>Without versions, times and other people's keys: "GET Events(PartitionKey='directory')".</summary>
    private static string What(string line)
    {
        var request = Uri.UnescapeDataString(line.Replace('+', ' '));
        request = Noise().Replace(request, "");
        return request.Length > 110 ? request[..110] : request;
    }

    [GeneratedRegex(@" HTTP/1\.1|/devstoreaccount1/|/[a-z0-9]+(?=/)|\$format=[^& ]*&?|[?&]?sv=[^& ]*|[0-9a-f]{16,}|popreceipt=[^& ]*", RegexOptions.CultureInvariant)]
    private static partial Regex Noise();
}
