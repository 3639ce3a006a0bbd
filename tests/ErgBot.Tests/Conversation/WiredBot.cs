using System.Globalization;
using ErgBot.Answers;
using ErgBot.Answers.Tickets;
using ErgBot.Answers.Unanswered;
using ErgBot.Broadcasts;
using ErgBot.Calendar;
using ErgBot.Content;
using ErgBot.Conversation;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Conversation;

/// <summary>The bot as it is wired behind its web side, on tables of its own, with <see cref="RecordingTeams"/> before it.</summary>
internal sealed class WiredBot : IAsyncDisposable
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string Channel = "19:channel@thread.tacv2;messageid=1";

    /// <summary>Of all instances: no two messages have the same id.</summary>
    private static int _ids;

    private readonly ServiceProvider _services;

    private WiredBot(ServiceProvider services, Tables tables, RecordingTeams teams) => (_services, Tables, Teams) = (services, tables, teams);

    public RecordingTeams Teams { get; }

    /// <summary>What is stored, read past any fault on the bot's own way there.</summary>
    public Tables Tables { get; }

    public IServiceProvider Services => _services;

    public string Logged => string.Join('\n', _services.GetRequiredService<FakeLogCollector>().GetSnapshot().Select(record =>
        $"{record.Message} {string.Join(' ', record.StructuredState ?? [])} {record.Exception}"));

    public static async Task<WiredBot> StartAsync(AzuriteFixture azurite, Dictionary<string, string?>? settings = null, FaultingTransport? transport = null, TimeProvider? time = null) =>
        await StartAsync(azurite, await azurite.NewTablesAsync(), settings, transport, time: time);

    /// <summary>On tables that another instance may be on as well.</summary>
    public static async Task<WiredBot> StartAsync(
        AzuriteFixture azurite,
        StorageWire wire,
        Dictionary<string, string?>? settings = null,
        FaultingTransport? transport = null,
        RecordingTeams? teams = null,
        TimeProvider? time = null)
    {
        var environment = TestEnvironment.Development;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:ConnectionString"] = azurite.ConnectionString,
                ["Storage:SecondsToAnswer"] = AzuriteFixture.PatienceOn(wire with { Transport = transport }).ToString(CultureInfo.InvariantCulture),
                ["Privacy:Key"] = TestKeys.Text(1),
                ["Clock:StartAt"] = "2018-05-14T09:00:00-04:00",
            })
            .AddInMemoryCollection(settings ?? [])
            .Build();
        var services = new ServiceCollection();
        services
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(environment)
            .AddSingleton(wire with { Transport = transport })
            .AddSingleton(time ?? TimeProvider.System)
            .AddFakeLogging()
            .AddStorage(configuration)
            .AddCalendar(configuration, environment)
            .AddContent(configuration)
            .AddPeople(configuration, environment)
            .AddGroups()
            .AddEvents()
            .AddAnswers()
            .AddBroadcasts()
            .AddConversation()
            .AddSingleton<BotFrameworkAuthentication, NoAuthentication>();
        if (configuration["Content:Folder"] is null)
        {
            services.AddSingleton(new Knowledge(ContentFiles.Known));
        }

        WiredBot? bot = null;
        services.AddSingleton<BotAdapter>(_ => bot!.Teams);
        bot = new WiredBot(services.BuildServiceProvider(), azurite.Open(wire), teams ?? new());
        await bot._services.GetRequiredService<EventCatalog>().SeedAsync(CancellationToken.None);
        return bot;
    }

    /// <summary>Text in the person's own chat.</summary>
    public Task SaysAsync(string who, string? text) => TurnAsync(Message(who, PrivateChat(who), "personal", text));

    /// <summary>Text in the channel, with the bot mentioned.</summary>
    public Task SaysInChannelAsync(string who, string text)
    {
        var message = Message(who, Channel, "channel", $"<at>ErgBot</at> {text}");
        message.Entities = [Entity(new JObject { ["type"] = "mention", ["text"] = "<at>ErgBot</at>", ["mentioned"] = new JObject { ["id"] = "28:bot", ["name"] = "ErgBot" } })];
        return TurnAsync(message);
    }

    /// <summary>Action.Execute; what the presser sees comes back.</summary>
    public async Task<string> TapsAsync(string who, string verb, JObject? data = null, Activity? on = null)
    {
        var conversation = on?.Conversation?.Id ?? Channel;
        var invoke = Message(who, conversation, conversation.StartsWith("a:", StringComparison.Ordinal) ? "personal" : "channel", null);
        invoke.ReplyToId = on?.Id;
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = "adaptiveCard/action";
        invoke.Value = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data ?? [] } };
        var response = await TurnAsync(invoke);
        Assert.Equal(200, response?.Status);
        return JToken.FromObject(response!.Body!).ToString();
    }

    /// <summary>Action.Submit, as clients without universal actions send it.</summary>
    public Task SubmitsAsync(string who, string conversation, object data)
    {
        var message = Message(who, conversation, conversation == Channel ? "channel" : "personal", null);
        message.Value = data;
        message.ReplyToId = "pressed-card";
        return TurnAsync(message);
    }

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    /// <summary>Does what is due for tickets, as the worker's sweep does.</summary>
    public async Task WorkAsync()
    {
        var errands = _services.GetRequiredService<TicketErrands>();
        await foreach (var id in errands.DueAsync(CancellationToken.None))
        {
            await errands.RunAsync(id, CancellationToken.None);
        }
    }

    public Task<InvokeResponse?> InstallsAsync(string who, string action = "add")
    {
        var install = Message(who, PrivateChat(who), "personal", null);
        install.Type = ActivityTypes.InstallationUpdate;
        install.Action = action;
        return TurnAsync(install);
    }

    /// <summary>What is kept of a person.</summary>
    public Task<PersonRecord> RecordOfAsync(string who) =>
        _services.GetRequiredService<PeopleStore>().LoadAsync(new PersonId(Guid.Parse(Tenant), Guid.Parse(ObjectId(who))), CancellationToken.None);

    public Task<Ticket?> TicketAsync(TicketId id) => _services.GetRequiredService<TicketStore>().FindAsync(id, CancellationToken.None);

    /// <summary>Keeps a question that wasn't answered, as the worker does.</summary>
    public Task KeepUnansweredAsync(string who, string question) => _services.GetRequiredService<UnansweredStore>()
        .AddAsync(new PersonId(Guid.Parse(Tenant), Guid.Parse(ObjectId(who))), question, CancellationToken.None);

    /// <summary>Forgets who wished it, as the worker does.</summary>
    public Task ForgetDueAsync() => _services.GetRequiredService<ErasureWorker>().RunDueAsync(CancellationToken.None);

    /// <summary>Does one of the night's jobs, for that day.</summary>
    public async Task NightAsync(string job, string day = "2018-05-14")
    {
        var due = _services.GetServices<INightJob>().Single(each => each.Name == job);
        Assert.True(await _services.GetRequiredService<Turns>().TakeAsync(due.Name, day, due.RunAsync, CancellationToken.None));
    }

    public Task<InvokeResponse?> TurnAsync(Activity activity) => Teams.TurnAsync(activity, _services.GetRequiredService<IBot>());

    public Activity Message(string who, string conversation, string kind, string? text) => new()
    {
        Type = ActivityTypes.Message,
        Id = $"activity-{Interlocked.Increment(ref _ids)}",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/amer/",
        From = new ChannelAccount($"29:{who}", who) { AadObjectId = ObjectId(who) },
        Recipient = new ChannelAccount("28:bot", "ErgBot"),
        Conversation = new ConversationAccount(conversationType: kind, id: conversation, tenantId: Tenant),
        Text = text,
    };

    public Task<Address?> AddressOfAsync(string who) =>
        _services.GetRequiredService<AddressBook>().FindAsync(new PersonId(Guid.Parse(Tenant), Guid.Parse(ObjectId(who))), CancellationToken.None);

    /// <summary>Whether a dialog waits for the person's next message; what was spoken of last is kept in the same row.</summary>
    public async Task<bool> IsInDialogAsync(string who)
    {
        var key = $"msteams/conversations/{PrivateChat(who)}";
        return (await _services.GetRequiredService<DialogStorage>().ReadAsync([key])).TryGetValue(key, out var state)
            && ((IDictionary<string, object>)state).TryGetValue(nameof(DialogState), out var dialogs)
            && dialogs is DialogState { DialogStack.Count: > 0 };
    }

    public static string PrivateChat(string who) => $"a:29:{who}";

    /// <summary>A person's id in Entra, made of the name.</summary>
    public static string ObjectId(string who) => new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(who))[..16]).ToString();

    /// <summary>All that was said there, cards and text, in order.</summary>
    public IReadOnlyList<string> SaidIn(string conversation) =>
        [.. Teams.Sent.Where(sent => sent.Conversation?.Id == conversation).Select(Words)];

    public IReadOnlyList<string> SaidTo(string who) => SaidIn(PrivateChat(who));

    public static string Words(Activity activity) =>
        $"{activity.Text}{string.Join('\n', (activity.Attachments ?? []).Select(attachment => JToken.FromObject(attachment.Content!).ToString()))}";

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static Entity Entity(JObject json) => json.ToObject<Entity>()!;
}
