using System.Text.Json.Nodes;

namespace ErgBot.Journeys.Teams;

/// <summary>What the connector answers: a status and, mostly, JSON.</summary>
internal sealed record ConnectorReply(int Status, JsonObject? Body = null)
{
    public TimeSpan? RetryAfter { get; init; }

    public static ConnectorReply Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });
}
