using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace ErgBot.Benchmarks.Sdk;

/// <summary>
/// Posts activities to <see cref="SdkHost"/> from this process: load, bot and connector share the machine, in every row alike. The rows take turns in every
/// round, so that what else the machine does falls on all; printed are medians over the rounds,
/// also of the shares: each run is compared with the bare one of its own round.
/// </summary>
internal static class SdkLoad
{
    private const int Rounds = 7;
    private static readonly string[] Rows = ["bare", "echo", "waterfall", "card"];
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static async Task RunAsync()
    {
        await using var host = await SdkHost.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        foreach (var row in Rows)
        {
            await LoadAsync(client, row, callers: 16, turns: 5_000);
        }

        Console.WriteLine("| work | callers | turns/s | p50 ms | p99 ms | of bare |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (callers, turns) in ((int, int)[])[(16, 6_000), (1, 1_500)])
        {
            var runs = Rows.ToDictionary(row => row, _ => new List<(double PerSecond, double P50, double P99)>());
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var row in Rows)
                {
                    runs[row].Add(await LoadAsync(client, row, callers, turns));
                }
            }

            foreach (var row in Rows)
            {
                var ofBare = Median(runs[row].Zip(runs["bare"], (run, bare) => run.PerSecond / bare.PerSecond));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {row} | {callers} | {Median(runs[row].Select(run => run.PerSecond)):N0} | {Median(runs[row].Select(run => run.P50)):0.00} | {Median(runs[row].Select(run => run.P99)):0.00} | {ofBare:P0} |"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory of all of it after the load: {Environment.WorkingSet / (1024 * 1024)} MB"));
    }

    private static async Task<(double PerSecond, double P50, double P99)> LoadAsync(HttpClient client, string row, int callers, int turns)
    {
        var took = new double[turns];
        var next = -1;
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(CallAsync));
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Array.Sort(took);
        return (turns / seconds, took[turns / 2], took[turns * 99 / 100]);

        async Task CallAsync(int caller)
        {
            var body = Encoding.UTF8.GetBytes(Activity(row, client.BaseAddress!.ToString(), caller));
            while (Interlocked.Increment(ref next) is var number && number < turns)
            {
                var sent = TimeProvider.System.GetTimestamp();
                using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
                using var response = await client.PostAsync(new Uri(row, UriKind.Relative), content);
                await response.Content.ReadAsByteArrayAsync();
                response.EnsureSuccessStatusCode();
                took[number] = TimeProvider.System.GetElapsedTime(sent).TotalMilliseconds;
            }
        }
    }

    // A message or a press of a button as Teams sends it.
    private static string Activity(string row, string serviceUrl, int caller)
    {
        var what = row == "card"
            ? """ "type": "invoke", "name": "adaptiveCard/action", "value": { "action": { "type": "Action.Execute", "title": "Going", "verb": "rsvp", "data": { "event": "kick-off", "answer": "going" } }, "trigger": "manual" } """
            : """ "type": "message", "text": "Casey Adams", "textFormat": "plain", "attachments": [ { "contentType": "text/html", "content": "<p>Casey Adams</p>" } ] """;
        return $$"""
            {
              {{what}}, "id": "f:1", "timestamp": "2018-05-14T13:00:00.250Z", "localTimestamp": "2018-05-14T09:00:00.250-04:00", "localTimezone": "America/New_York",
              "serviceUrl": "{{serviceUrl}}", "channelId": "msteams", "locale": "en-US",
              "from": { "id": "29:1{{caller}}", "name": "Casey Adams", "aadObjectId": "00000000-0000-4000-8000-000000000001" },
              "conversation": { "conversationType": "personal", "id": "a:1{{row}}{{caller}}", "tenantId": "00000000-0000-4000-8000-000000000002" },
              "recipient": { "id": "28:bot", "name": "ErgBot" },
              "entities": [ { "type": "clientInfo", "locale": "en-US", "country": "US", "platform": "Web", "timezone": "America/New_York" } ],
              "channelData": { "tenant": { "id": "00000000-0000-4000-8000-000000000002" } }
            }
            """;
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Rounds / 2);
}
