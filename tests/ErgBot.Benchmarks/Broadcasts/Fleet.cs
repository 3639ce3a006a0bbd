using System.Diagnostics;
using ErgBot.Broadcasts;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Teams;

namespace ErgBot.Benchmarks.Broadcasts;

/// <summary>Some instances of the bot, a crowd before them, and the tables that they share.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private Fleet(Crowd crowd, Mailing mailing, IReadOnlyList<BotProcess> bots, StorageAccount storage) => (Crowd, Mailing, Bots, Storage) = (crowd, mailing, bots, storage);

    public Crowd Crowd { get; }

    public Mailing Mailing { get; }

    public IReadOnlyList<BotProcess> Bots { get; }

    public StorageAccount Storage { get; }

    public static async Task<Fleet> StartAsync(int people, int instances, int rate, string onUncertain)
    {
        var crowd = await Crowd.StartAsync();
        var storage = await StorageAccount.NewAsync();
        var settings = BotSettings.Development(storage.ConnectionString).With("Broadcast:RequestsPerSecond", $"{rate}").With("Broadcast:OnUncertain", onUncertain);
        var mailing = new Mailing(storage, settings, Guid.NewGuid(), crowd.ServiceUrl);
        await mailing.AddPeopleAsync(people);
        var bots = await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => BotProcess.StartAsync(settings)));
        return new Fleet(crowd, mailing, bots, storage);
    }

    /// <summary>Waits until the broadcast is through.</summary>
    public async Task EndsAsync(BroadcastId id, TimeSpan longest)
    {
        var started = Stopwatch.StartNew();
        while ((await Mailing.FindAsync(id))?.Ended is null)
        {
            if (started.Elapsed > longest)
            {
                throw new TimeoutException($"The broadcast didn't end within {longest}. A bot wrote:{Environment.NewLine}{Bots[0].Output[^Math.Min(Bots[0].Output.Length, 3000)..]}");
            }

            await Task.Delay(250);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in Bots)
        {
            await bot.DisposeAsync();
        }

        await Crowd.DisposeAsync();
    }
}
