using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

/// <summary>A cloud adapter with a connector that stands in, and requests as a server would hand them over.</summary>
internal sealed class AdapterUnderTest
{
    public AdapterUnderTest(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
            .Build();
        Adapter = new CloudAdapter(configuration, Connector);
    }

    public ConnectorStandIn Connector { get; } = new();

    public CloudAdapter Adapter { get; }

    public static JObject Activity(string type = ActivityTypes.Message, Action<JObject>? change = null)
    {
        JObject activity = JObject.Parse("""
            {
              "type": "message", "id": "in-1", "channelId": "msteams", "serviceUrl": "https://smba.example.test/teams/", "text": "hi", "locale": "en-US",
              "from": { "id": "29:user", "name": "Jane" }, "recipient": { "id": "28:bot" }, "conversation": { "id": "a:1", "conversationType": "personal" }
            }
            """);
        activity["type"] = type;
        change?.Invoke(activity);
        return activity;
    }

    public Task<(int Status, string Body, HttpResponse Response)> PostAsync(JToken activity, Func<ITurnContext, Task> bot, string? authorization = null)
        => PostAsync(activity.ToString(), bot, authorization);

    public async Task<(int Status, string Body, HttpResponse Response)> PostAsync(string body, Func<ITurnContext, Task> bot, string? authorization = null, string method = "POST")
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        http.Response.Body = new MemoryStream();
        if (authorization is not null)
        {
            http.Request.Headers.Authorization = authorization;
        }

        await Adapter.ProcessAsync(http.Request, http.Response, new Bot(bot));
        return (http.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray()), http.Response);
    }

    private sealed class Bot(Func<ITurnContext, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext);
    }
}
