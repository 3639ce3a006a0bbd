using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>Staff by the thousand before some instances of the bot as deployed: signed, on rolls that are files, with an event far ahead.</summary>
internal sealed class District : IAsyncDisposable
{
    private static readonly TimeSpan _longestWarmUp = TimeSpan.FromSeconds(45);

    private readonly OwnContent _content;
    private readonly string _rolls;
    private readonly Activities _activities;

    private District(TeamsStandIn teams, StorageAccount storage, OwnContent content, string rolls, TeamsUser[] staff, BotSettings settings, BotProcess[] bots) =>
        (Teams, Storage, _content, _rolls, Staff, Settings, Bots, _activities) = (teams, storage, content, rolls, staff, settings, bots, new Activities(teams));

    public TeamsStandIn Teams { get; }

    public StorageAccount Storage { get; }

    public TeamsUser[] Staff { get; }

    public BotSettings Settings { get; }

    public BotProcess[] Bots { get; }

    /// <param name="people">How many work there.</param>
    /// <param name="instances">Of the bot.</param>
    /// <param name="capacity">Seats at the event.</param>
    /// <param name="before">Stands before storage; null for nothing.</param>
    public static async Task<District> StartAsync(int people, int instances, int capacity, Func<StorageAccount, string>? before = null)
    {
        var teams = await TeamsStandIn.StartAsync(signed: true);
        var storage = await StorageAccount.NewAsync();
        var content = OwnContent.WithSeats(capacity, "2035-05-23");
        var staff = Enumerable.Range(0, people).Select(number => teams.AddUser(string.Create(CultureInfo.InvariantCulture, $"Casey Number{number:00000}"))).ToArray();
        foreach (var person in staff)
        {
            teams.PersonalChat(person).HasBot = true;
        }

        var rolls = Directory.CreateTempSubdirectory("ergbot-rolls-").FullName;
        await File.WriteAllLinesAsync(Path.Combine(rolls, "staff.csv"), staff.Select(person => $"{person.ObjectId:D}"));
        await File.WriteAllLinesAsync(Path.Combine(rolls, "administrators.csv"), [$"{Guid.NewGuid():D}"]);
        var settings = BotSettings.Production(before?.Invoke(storage) ?? storage.ConnectionString, teams)
            .Without("StaffRoll:StaffDomains:0")
            .With("StaffRoll:StaffFile", Path.Combine(rolls, "staff.csv"))
            .With("StaffRoll:AdministratorsFile", Path.Combine(rolls, "administrators.csv"))
            .With("Content:Folder", content.Folder);
        var bots = new BotProcess[instances];
        for (var instance = 0; instance < instances; instance++)
        {
            bots[instance] = await BotProcess.StartAsync(settings);
        }

        teams.DeliverTo(bots.Select(bot => bot.Messages));
        var district = new District(teams, storage, content, rolls, staff, settings, bots);
        await district.WarmUpAsync();
        return district;
    }

    /// <summary>A bot learns its content when it starts, which takes seconds of the machine: waits until some questions in a row are answered at once.</summary>
    private async Task WarmUpAsync()
    {
        var asker = Staff[^1];
        var began = Stopwatch.GetTimestamp();
        foreach (var bot in Bots)
        {
            for (var quick = 0; quick < 5 && Stopwatch.GetElapsedTime(began) < _longestWarmUp;)
            {
                quick = (await AskAsync(asker, "who can join?", bot)).Took < TimeSpan.FromMilliseconds(200) ? quick + 1 : 0;
                await Task.Delay(300);
            }
        }
    }

    /// <summary>A press of a button on the event's card, answered by an instance in turn, or by that one.</summary>
    public Task<Delivery> TapAsync(TeamsUser person, string answer, BotProcess? at = null) => Teams.DeliverAsync(
        _activities.Execute(
            person,
            Teams.PersonalChat(person),
            "1",
            new JsonObject { ["title"] = "Going", ["verb"] = "rsvp" },
            new JsonObject { ["event"] = "kick-off", ["answer"] = answer }),
        at?.Messages);

    public Task<Delivery> AskAsync(TeamsUser person, string question, BotProcess? at = null) =>
        Teams.DeliverAsync(_activities.Message(person, Teams.PersonalChat(person), Teams.NextId(), question), at?.Messages);

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in Bots)
        {
            await bot.DisposeAsync();
        }

        await Teams.DisposeAsync();
        _content.Dispose();
        Directory.Delete(_rolls, recursive: true);
    }
}
