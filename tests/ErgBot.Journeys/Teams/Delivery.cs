using System.Text.Json.Nodes;

namespace ErgBot.Journeys.Teams;

/// <summary>How the bot answered the POST that brought it an activity.</summary>
internal sealed record Delivery(int Status, string Body, TimeSpan Took)
{
    public bool Accepted => Status is >= 200 and < 300;

    public JsonObject? Json => Body.StartsWith('{') ? JsonNode.Parse(Body) as JsonObject : null;
}
