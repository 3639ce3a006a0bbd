using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace ErgBot.Benchmarks.Sdk;

/// <summary>
/// One server with four bots and the connector they answer to. "bare" is what the same work costs without any pipeline: one read of the activity,
/// one post of a reply.
/// </summary>
internal sealed class SdkHost : IAsyncDisposable
{
    private static readonly HttpClient Bare = new();
    private static readonly JsonSerializer Serializer = new();

    private readonly WebApplication _app;

    private SdkHost(WebApplication app) => _app = app;

    public string Address { get; private set; } = string.Empty;

    public static async Task<SdkHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient();
        var app = builder.Build();
        var host = new SdkHost(app);
        var nobody = new ConfigurationBuilder().Build();
        var clients = app.Services.GetRequiredService<IHttpClientFactory>();

        var conversations = new ConversationState(new MemoryStorage());
        var plain = new CloudAdapter(nobody, clients);
        var saving = new CloudAdapter(nobody, clients);
        saving.Use(new AutoSaveStateMiddleware(conversations));

        host.Map("/echo", plain, new EchoBot());
        host.Map("/card", plain, new CardBot());
        host.Map("/waterfall", saving, new WaterfallBot(conversations));
        app.MapPost("/bare", BareAsync);
        app.MapPost("/v3/conversations/{**rest}", ConnectorAsync);
        await app.StartAsync();
        host.Address = app.Urls.Single();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task ConnectorAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"id":"1"}""");
    }

    private static async Task BareAsync(HttpContext http)
    {
        var body = new byte[(int)http.Request.ContentLength!];
        await http.Request.Body.ReadExactlyAsync(body);
        Activity activity;
        using (var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(body))))
        {
            activity = Serializer.Deserialize<Activity>(reader)!;
        }

        var reply = Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(new { type = "message", text = $"You said: {activity.Text}", replyToId = activity.Id }));
        using var content = new ByteArrayContent(reply) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        var address = $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities/{activity.Id}";
        using var response = await Bare.PostAsync(address, content);
        await response.Content.ReadAsByteArrayAsync();
        response.EnsureSuccessStatusCode();
    }

    private void Map(string path, CloudAdapter adapter, IBot bot)
        => _app.MapPost(path, http => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
}
