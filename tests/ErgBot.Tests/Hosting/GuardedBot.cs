using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Hosting;

/// <summary>The bot's web side on a real port, with the adapter behind it replaced; everything it logs, down to the last trace, is kept.</summary>
internal sealed class GuardedBot : IAsyncDisposable
{
    public const string AppId = "11111111-2222-4333-8444-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    private readonly WebApplication _app;
    private readonly FakeBotConnector? _connector;

    private GuardedBot(WebApplication app, FakeBotConnector? connector)
    {
        _app = app;
        _connector = connector;
        Client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public HttpClient Client { get; }

    public FakeBotConnector Connector => _connector ?? throw new InvalidOperationException("This bot has no registration.");

    public IServiceProvider Services => _app.Services;

    public RecordingAdapter Adapter => _app.Services.GetRequiredService<RecordingAdapter>();

    public FakeTimeProvider Time => _app.Services.GetRequiredService<FakeTimeProvider>();

    public string Logged => string.Join('\n', _app.Services.GetFakeLogCollector().GetSnapshot().Select(record =>
        $"{record.Level} {record.Message} {string.Join(' ', record.StructuredState ?? [])} {record.Exception}"));

    public void ForgetLog() => _app.Services.GetFakeLogCollector().Clear();

    /// <summary>With a registration, in Production.</summary>
    public static async Task<GuardedBot> StartAsync(
        string environment = "Production",
        Dictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null)
    {
        var connector = await FakeBotConnector.StartAsync();
        return await StartAsync(environment, With(Registration(connector), settings), services, connector);
    }

    /// <summary>Without any registration.</summary>
    public static Task<GuardedBot> StartUnregisteredAsync(
        string environment = "Development",
        Dictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null) =>
        StartAsync(environment, settings ?? [], services, null);

    public static Dictionary<string, string?> Registration(FakeBotConnector? connector = null) => new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "canary-app-password",
        ["MicrosoftAppTenantId"] = Tenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = connector?.MetadataAddress,
    };

    public JsonObject Claims()
    {
        var now = Time.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = FakeBotConnector.Issuer,
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now - 300,
            ["exp"] = now + 3300,
        };
    }

    public string Token(Action<JsonObject>? change = null)
    {
        var claims = Claims();
        change?.Invoke(claims);
        return FakeBotConnector.Sign(Header(), claims, FakeBotConnector.With(FakeBotConnector.TeamsKey));
    }

    public static JsonObject Header(string kid = "teams", string alg = "RS256") => new() { ["typ"] = "JWT", ["alg"] = alg, ["kid"] = kid };

    public static JsonObject Activity(Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1700000000100",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:canary-user", ["name"] = "Canary Name", ["aadObjectId"] = "00000000-0000-4000-8000-0000000000a1" },
            ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "ErgBot" },
            ["conversation"] = new JsonObject { ["id"] = "a:canary-conversation", ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["text"] = "canary text",
        };
        change?.Invoke(activity);
        return activity;
    }

    public static HttpRequestMessage Post(HttpContent content, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        return request;
    }

    public static HttpContent Json(string json) => new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));

    public async Task<HttpStatusCode> SendAsync(JsonObject activity, string? token = null)
    {
        using var response = await Client.SendAsync(Post(Json(activity.ToJsonString()), token));
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        if (_connector is not null)
        {
            await _connector.DisposeAsync();
        }
    }

    private static Dictionary<string, string?> With(Dictionary<string, string?> settings, Dictionary<string, string?>? more)
    {
        foreach (var (key, value) in more ?? [])
        {
            settings[key] = value;
        }

        return settings;
    }

    private static async Task<GuardedBot> StartAsync(
        string environment,
        Dictionary<string, string?> settings,
        Action<IServiceCollection>? services,
        FakeBotConnector? connector)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddFakeLogging();
        builder.Services.AddSingleton(new FakeTimeProvider(new DateTimeOffset(2026, 1, 15, 15, 0, 0, TimeSpan.Zero)));
        builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<FakeTimeProvider>());
        builder.Services.AddHosting(builder.Configuration);
        builder.Services.AddSingleton<RecordingAdapter>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<RecordingAdapter>()));
        builder.Services.AddSingleton<IBot, SilentBot>();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseHosting();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new GuardedBot(app, connector);
    }
}
