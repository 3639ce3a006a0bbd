using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ErgBot.Journeys.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErgBot.Journeys.Selfchecks;

/// <summary>A bot of a few lines, to see that the stand-in and the driver do what a story takes for granted. It answers messages with a card and buttons with what was pressed.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly HttpClient client = new();

    private EchoBot(WebApplication web) => this.web = web;

    public Uri Address { get; private set; } = null!;

    public HttpClient Client => client;

    public static async Task<EchoBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var bot = new EchoBot(builder.Build());
        bot.web.MapPost("/api/messages", bot.AnswerAsync);
        await bot.web.StartAsync();
        bot.Address = new Uri(new Uri(bot.web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/api/messages");
        return bot;
    }

    public static JsonObject Message(string words) => new()
    {
        ["type"] = "message",
        ["summary"] = "An echo",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = Card.ContentType, ["content"] = CardSaying(words) }),
    };

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        client.Dispose();
    }

    private static JsonObject CardSaying(string words) => (JsonObject)JsonNode.Parse($$"""
        {
          "type": "AdaptiveCard", "version": "1.5", "fallbackText": "An echo",
          "body": [
            { "type": "TextBlock", "text": "{{words}}" },
            { "type": "Container", "items": [
              { "type": "TextBlock", "text": "Can’t tell – **yet**" },
              { "type": "Input.Toggle", "id": "quiet", "title": "Quietly", "valueOn": "yes", "valueOff": "no" },
              { "type": "ActionSet", "actions": [ { "type": "Action.Execute", "title": "Press", "verb": "press", "data": { "which": "first" },
                "fallback": { "type": "Action.Submit", "title": "Press", "data": { "verb": "press", "which": "first" } } } ] } ] },
            { "type": "Container", "items": [
              { "type": "TextBlock", "text": "the second" },
              { "type": "ActionSet", "actions": [ { "type": "Action.Execute", "title": "Press", "verb": "press", "data": { "which": "second" },
                "fallback": { "type": "Action.Submit", "title": "Press", "data": { "verb": "press", "which": "second" } } } ] } ] }
          ]
        }
        """)!;

    private async Task<IResult> AnswerAsync(JsonObject activity)
    {
        if ((string?)activity["type"] == "invoke")
        {
            var pressed = activity["value"]!["action"]!["data"]!.ToJsonString().Replace('"', '\'');
            return Results.Json(new JsonObject { ["statusCode"] = 200, ["type"] = Card.ContentType, ["value"] = CardSaying($"pressed {pressed}") });
        }

        if ((string?)activity["type"] == "message")
        {
            var words = ((string?)activity["text"] ?? activity["value"]?.ToJsonString() ?? "").Replace('"', '\'');
            var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
            await client.PostAsJsonAsync(new Uri($"{activity["serviceUrl"]}v3/conversations/{conversation}/activities/{activity["id"]}"), Message($"heard {words}"));
        }

        return Results.Ok();
    }
}
