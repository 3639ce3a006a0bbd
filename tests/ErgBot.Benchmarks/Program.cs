using ErgBot.Benchmarks.Bot;
using ErgBot.Benchmarks.Broadcasts;
using ErgBot.Benchmarks.Groups;
using ErgBot.Benchmarks.Rsvp;
using ErgBot.Benchmarks.Sdk;
using ErgBot.Benchmarks.Understanding;

var benches = new Dictionary<string, (string What, Func<string[], Task> RunAsync)>(StringComparer.Ordinal)
{
    ["sdk"] = ("the SDK part against a bare server: echo, a waterfall turn, a card action", _ => SdkLoad.RunAsync()),
    ["bot"] = ("the whole bot as a process: start, memory, questions and RSVPs (needs Node.js for Azurite)", _ => WholeBot.RunAsync()),
    ["broadcast"] = ("broadcasts while things go wrong; all parts, or name some: plain resend report stops storm ambiguous poison starts cancel requests large; and people= rate= kills= stops= seconds= points= times=", BroadcastBench.RunAsync),
    ["members"] = ("a group of 20,000 gone through page by page: what is held in memory (needs Node.js for Azurite)", _ => MemberPages.RunAsync()),
    ["rsvp"] = ("answers to an event under load, faults and outages; all parts, or name some: model rush faults taps requests large away; seeds=20 samples=100000 answers=100000", RsvpBench.RunAsync),
    ["understanding"] = ("the recognizer on public sets of questions; all of them, or name some: own sim60x10 banking10 banking77 small imbalanced full oos_plus", UnderstandingBench.RunAsync),
};

if (args is [RushWorker.Verb])
{
    await RushWorker.RunAsync();
    return 0;
}

if (args is [var name, .. var rest] && benches.TryGetValue(name, out var bench))
{
    await bench.RunAsync(rest);
    return 0;
}

Console.WriteLine("dotnet run -c Release --project tests/ErgBot.Benchmarks -- <name>");
foreach (var (known, (what, _)) in benches)
{
    Console.WriteLine($"  {known,-14} {what}");
}

return args.Length == 0 ? 0 : 1;
