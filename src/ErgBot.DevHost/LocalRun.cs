using ErgBot.DevHost.Tools;

namespace ErgBot.DevHost;

/// <summary>Storage, the bot and a page for each person, from the first start to Ctrl-C.</summary>
internal static class LocalRun
{
    /// <summary>Ctrl-C in a terminal reaches the children as well; one that ends with us has not died.</summary>
    private static readonly TimeSpan BeforeADeathIsOne = TimeSpan.FromSeconds(1);

    /// <returns>When cancelled, after all is stopped.</returns>
    /// <exception cref="ToolException">Something is missing, or a child has died.</exception>
    public static async Task RunAsync(DevHostOptions options, CancellationToken cancellationToken)
    {
        await using var held = Hold(options.Folder);
        Console.WriteLine("Starting. The very first start installs the npm tools, which takes a minute.");
        await using var azurite = await Azurite.StartAsync(Path.Combine(options.Folder, "azurite"), cancellationToken);

        var ports = new Ports();
        var address = new Uri($"http://127.0.0.1:{ports.Next()}");
        await using var bot = Bot.Start(address, azurite.ConnectionString, Path.Combine(options.Folder, "learned"));
        var playgrounds = new List<Playground>();
        try
        {
            foreach (var person in options.People)
            {
                playgrounds.Add(Playground.Start(person, address, ports.Next(), Path.Combine(options.Folder, "playground")));
            }

            await Probe.AnswersAsync(bot, new Uri(address, "health/live"), cancellationToken);
            await Task.WhenAll(playgrounds.Select(playground => playground.AnswersAsync(cancellationToken)));
            Console.WriteLine(Welcome.For(playgrounds, azurite, options));
            if (!options.Headless)
            {
                Browser.Open(playgrounds[0].Address);
            }

            await WatchAsync([azurite.Process, bot, .. playgrounds.Select(playground => playground.Process)], cancellationToken);
        }
        finally
        {
            await Task.WhenAll(playgrounds.Select(playground => playground.Process.StopAsync()));
        }
    }

    private static async Task WatchAsync(IReadOnlyList<ChildProcess> children, CancellationToken cancellationToken)
    {
        await Task.WhenAny(children.Select(child => child.Exited)).WaitAsync(cancellationToken);
        await Task.Delay(BeforeADeathIsOne, cancellationToken);
        throw children.First(child => child.Exited.IsCompleted).Ended();
    }

    /// <summary>Two Azurites on one folder would overwrite each other's data.</summary>
    private static FileStream Hold(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "devhost.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new ToolException($"Another DevHost is running on {folder}: end it first, or name a folder of your own with --data.");
        }
    }
}
