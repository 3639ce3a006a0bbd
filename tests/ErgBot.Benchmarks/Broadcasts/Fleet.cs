using System.Diagnostics;
using System.Globalization;
using ErgBot.Broadcasts;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Teams;

namespace ErgBot.Benchmarks.Broadcasts;

/// <summary>Some instances of the bot, a crowd before them for thousands of chats, a Teams for those who talk with it, and the tables that they share.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private Fleet(Crowd crowd, TeamsStandIn teams, FaultProxy? tables, FaultProxy? queues) => (Crowd, Teams, Tables, Queues) = (crowd, teams, tables, queues);

    public Crowd Crowd { get; }

    public TeamsStandIn Teams { get; }

    /// <summary>Between the bots and the tables, where that was asked for.</summary>
    public FaultProxy? Tables { get; }

    public FaultProxy? Queues { get; }

    public Mailing Mailing { get; private set; } = null!;

    public IReadOnlyList<BotProcess> Bots { get; private set; } = [];

    public static async Task<Fleet> StartAsync(int people, int instances, int rate, string onUncertain = "Resend", bool proxied = false, Func<BotSettings, TeamsStandIn, BotSettings>? with = null)
    {
        var storage = await StorageAccount.NewAsync();
        var fleet = new Fleet(
            await Crowd.StartAsync(),
            await TeamsStandIn.StartAsync(),
            proxied ? FaultProxy.Before(storage.Tables) : null,
            proxied ? FaultProxy.Before(storage.Queues) : null);
        fleet.Teams.Latency = fleet.Crowd.Latency;
        var settings = BotSettings.Development(storage.ConnectionString)
            .With("Broadcast:RequestsPerSecond", rate.ToString(CultureInfo.InvariantCulture))
            .With("Broadcast:OnUncertain", onUncertain);
        settings = with?.Invoke(settings, fleet.Teams) ?? settings;
        fleet.Mailing = new Mailing(storage, settings, fleet.Teams.Tenant, fleet.Crowd.ServiceUrl);
        await fleet.Mailing.AddPeopleAsync(people);
        if (proxied)
        {
            settings = settings.WithStorage(storage.Through(fleet.Tables!.Authority, fleet.Queues!.Authority));
        }

        fleet.Bots = await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => BotProcess.StartAsync(settings)));
        fleet.Teams.DeliverTo(fleet.Bots.Select(bot => bot.Messages));
        return fleet;
    }

    /// <summary>Waits until the broadcast is through; what the bots wrote is the reason when it isn't.</summary>
    public async Task<Broadcast> EndsAsync(BroadcastId id, TimeSpan longest)
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            if (await Mailing.FindAsync(id) is { Ended: not null } ended)
            {
                return ended;
            }

            if (started.Elapsed > longest)
            {
                throw new TimeoutException($"The broadcast didn't end within {longest}. A bot wrote:{Environment.NewLine}{Bots[0].Output[^Math.Min(Bots[0].Output.Length, 3000)..]}");
            }

            await Task.Delay(250);
        }
    }

    public async Task BeginsAsync()
    {
        while (Crowd.Taken == 0)
        {
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in Bots)
        {
            await bot.DisposeAsync();
        }

        await Crowd.DisposeAsync();
        await Teams.DisposeAsync();
        foreach (var proxy in new[] { Tables, Queues }.OfType<FaultProxy>())
        {
            await proxy.DisposeAsync();
        }
    }
}
