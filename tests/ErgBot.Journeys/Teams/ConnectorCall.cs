using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ErgBot.Journeys.Teams;

/// <summary>One request of the bot to the connector, its path taken apart before anything is unescaped (ids contain <c>;</c>, <c>:</c> and <c>@</c>).</summary>
internal sealed record ConnectorCall(string Method, string[] Segments, string Query, JsonObject? Body, int Length, string? Authorization)
{
    public string? ConversationId => Segments is ["v3", "conversations", var id, ..] ? id : null;

    /// <summary>Whether it puts something into a conversation, in contrast to asking.</summary>
    public bool Posts => Method is "POST" or "PUT" or "DELETE";

    public static async Task<ConnectorCall> ReadAsync(HttpContext http, string root)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?', 2);
        var segments = path[0][root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(http.RequestAborted);
        JsonObject? body;
        try
        {
            body = text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            body = null;
        }

        return new ConnectorCall(
            http.Request.Method,
            [.. segments.Select(Uri.UnescapeDataString)],
            path.Length > 1 ? path[1] : "",
            body,
            text.Length,
            http.Request.Headers.Authorization);
    }
}
