using System.Text.Json.Nodes;

namespace ErgBot.Journeys.Teams;

/// <summary>One thing that the bot put into a conversation, in the order in which it reached Teams: the ground truth of every story.</summary>
internal sealed record Posted(int Number, PostedKind Kind, string ConversationId, string ActivityId, JsonObject Body)
{
    public string? Type => (string?)Body["type"];

    public IEnumerable<JsonObject> Cards => Card.In(Body);

    /// <summary>All words of it, those of its cards and what a lock screen shows included.</summary>
    public string Words => string.Join('\n', new[] { (string?)Body["text"] ?? "", (string?)Body["summary"] ?? "" }.Concat(Cards.Select(Card.WordsOf)));
}
