using ErgBot.Benchmarks.Bot;
using ErgBot.Benchmarks.Sdk;

var benches = new Dictionary<string, (string What, Func<Task> RunAsync)>(StringComparer.Ordinal)
{
    ["sdk"] = ("the SDK part against a bare server: echo, a waterfall turn, a card action", SdkLoad.RunAsync),
    ["bot"] = ("the whole bot as a process: start, memory, questions and RSVPs (needs Node.js for Azurite)", WholeBot.RunAsync),
};

if (args is [var name] && benches.TryGetValue(name, out var bench))
{
    await bench.RunAsync();
    return 0;
}

Console.WriteLine("dotnet run -c Release --project tests/ErgBot.Benchmarks -- <name>");
foreach (var (known, (what, _)) in benches)
{
    Console.WriteLine($"  {known,-6} {what}");
}

return args.Length == 0 ? 0 : 1;
