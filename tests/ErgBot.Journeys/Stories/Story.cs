using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

/// <summary>
/// A story has a Teams, a storage account and as many bots as it starts. At its end, whatever it was about, Teams has no complaint,
/// and neither the bots' output nor their tables contain a name, an id or a sentence of anybody.
/// </summary>
public abstract class Story : IAsyncLifetime
{
    /// <summary>The notice's event, in <c>Content/events.yaml</c> and in the stories' own content.</summary>
    private protected const string KickOff = "kick-off";

    private const int Patience = 180;

    private readonly List<BotProcess> bots = [];

    private protected TeamsStandIn Teams { get; private set; } = null!;

    private protected Ledger Ledger { get; private set; } = null!;

    private protected StorageAccount Storage { get; private set; } = null!;

    /// <summary>All bots of a story share these, the key of the pseudonyms included.</summary>
    private protected BotSettings Settings { get; set; } = null!;

    /// <summary>Whether Teams signs what it sends and asks for tokens, as outside Development.</summary>
    private protected virtual bool Signed => false;

    public virtual async Task InitializeAsync()
    {
        Storage = await StorageAccount.NewAsync();
        Ledger = new Ledger(Storage);
        Teams = await TeamsStandIn.StartAsync(Signed);
        Settings = Signed ? BotSettings.Production(Storage.ConnectionString, Teams) : BotSettings.Development(Storage.ConnectionString);
        if (RunLogs.Level is { } level)
        {
            Settings = Settings.With("Logging:LogLevel:Default", level).With("Logging:LogLevel:Microsoft.AspNetCore", level);
        }
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        await Teams.DisposeAsync();
        RunLogs.Keep(GetType().Name, bots.Select(bot => bot.Output), Teams.Secrets);
        if (Teams.StoryFailed)
        {
            Assert.Fail($"The bots wrote:{Environment.NewLine}{string.Join(Environment.NewLine, bots.Select(bot => bot.Output[^Math.Min(bot.Output.Length, 6_000)..]))}");
        }

        Assert.Empty(Teams.Complaints);
        Assert.All(bots, bot => Assert.Null(Leaks.Find(Teams.Secrets, bot.Output)));
        if (bots.Count > 0)
        {
            Assert.Null(Leaks.Find(Teams.Secrets, await Ledger.DumpAsync()));
        }
    }

    /// <summary>Starts another instance of the bot; what is said from then on is delivered to all of them in turn.</summary>
    private protected async Task<BotProcess> StartBotAsync(BotSettings? settings = null, string until = "ready")
    {
        var bot = await BotProcess.StartAsync(settings ?? Settings, until);
        bots.Add(bot);
        Teams.DeliverTo(bots.Select(each => each.Messages));
        return bot;
    }

    /// <summary>Waits until something has come about by itself; long, since a machine may be busy: how soon it comes a benchmark says.</summary>
    private protected static Task ComesTrueAsync(string what, Func<bool> holds, int withinSeconds = Patience) =>
        ComesTrueAsync(what, () => Task.FromResult(holds()), withinSeconds);

    /// <summary>Likewise, where it has to be looked up or asked for again.</summary>
    private protected static async Task ComesTrueAsync(string what, Func<Task<bool>> holds, int withinSeconds = Patience)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(started).TotalSeconds > withinSeconds)
            {
                throw new StoryFailedException($"It did not come true within {withinSeconds} s: {what}.");
            }

            await Task.Delay(50);
        }
    }

    private protected Person Person(string name) => Teams.Person(name);

    /// <summary>Somebody who has installed the bot.</summary>
    private protected async Task<Person> StaffAsync(string name = "Alice Rivera")
    {
        var person = Person(name);
        await person.Installs();
        return person;
    }
}
