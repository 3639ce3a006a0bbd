using System.Text.Json.Nodes;

namespace ErgBot.Journeys.Teams;

/// <summary>What every card and every card message must keep to, whatever the story; sources: Teams' card reference and message size pages.</summary>
internal static class HouseRules
{
    /// <summary>UTF-16 characters that fit every place a card can be in (28 KB).</summary>
    private const int MostCharacters = 28 * 1024 / 2;

    public static IEnumerable<string> BrokenBy(JsonObject card)
    {
        if ((string?)card["version"] is not "1.5")
        {
            yield return $"A card has version {card["version"]}, where Teams clients agree on 1.5.";
        }

        if (string.IsNullOrEmpty((string?)card["fallbackText"]))
        {
            yield return "A card has no fallbackText for older clients.";
        }

        if (card.ToJsonString().Length > MostCharacters)
        {
            yield return "A card is larger than 28 KB.";
        }

        foreach (var actions in Card.Elements(card).Select(element => element["actions"]).OfType<JsonArray>().Where(actions => actions.Count > 6))
        {
            yield return $"{actions.Count} buttons in one row, where Teams shows six.";
        }

        foreach (var execute in Card.ButtonsOf(card).Where(button => button.Type == "Action.Execute" && (string?)button.Action["fallback"]?["type"] != "Action.Submit"))
        {
            yield return $"The button '{execute.Title}' has no Action.Submit as its fallback.";
        }

        if (card["refresh"]?["userIds"] is JsonArray)
        {
            yield return "A card lists people in refresh.userIds.";
        }
    }

    public static IEnumerable<string> BrokenByMessage(JsonObject message)
    {
        if (string.IsNullOrEmpty((string?)message["summary"]))
        {
            yield return "A card message has no summary, so a lock screen shows nothing or too much.";
        }

        if (!string.IsNullOrEmpty((string?)message["text"]))
        {
            yield return "Text and card in one message: Teams may split it and then gives no id to update it by.";
        }
    }
}
