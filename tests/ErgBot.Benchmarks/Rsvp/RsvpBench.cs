using System.Globalization;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>Answers to an event under load, faults and outages. What is stored is counted in the tables, never by the bot. Each part ends by itself.</summary>
internal static class RsvpBench
{
    public static async Task RunAsync(string[] arguments)
    {
        var settings = arguments.Select(each => each.Split('=', 2)).Where(each => each.Length == 2).ToDictionary(each => each[0], each => each[1], StringComparer.Ordinal);
        var parts = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
        {
            ["model"] = () => Models.RunAsync(Number("samples", 100_000)),
            ["rush"] = () => Rush.RunAsync(Number("seeds", 20), Number("people", 3_000)),
            ["faults"] = () => Rush.RunWithFaultsAsync(Number("seeds", 20), Number("faultpeople", 2_000)),
            ["taps"] = () => Taps.RunAsync(),
            ["requests"] = () => TapRequests.RunAsync(),
            ["idle"] = () => IdleRequests.RunAsync(),
            ["large"] = () => LargeEvent.RunAsync(Number("answers", 100_000)),
            ["away"] = () => StorageAway.RunAsync(),
        };
        var chosen = arguments.Where(parts.ContainsKey).ToList();
        foreach (var part in chosen.Count > 0 ? chosen : [.. parts.Keys])
        {
            await parts[part]();
        }

        int Number(string name, int otherwise) => settings.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
