using System.Text;
using System.Text.Json.Nodes;

namespace ErgBot.Journeys.Teams;

/// <summary>Reads an Adaptive Card as a person would: its words from top to bottom, its buttons and inputs. Hidden parts are not read.</summary>
internal static class Card
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private static readonly string[] Children = ["body", "items", "columns", "rows", "cells", "actions", "inlines", "images"];

    public static IEnumerable<JsonObject> In(JsonObject activity) =>
        from attachment in (activity["attachments"] as JsonArray ?? []).OfType<JsonObject>()
        where (string?)attachment["contentType"] == ContentType
        select attachment["content"] as JsonObject into card
        where card is not null
        select card;

    public static string WordsOf(JsonNode? node)
    {
        var words = new StringBuilder();
        Read(node, words);
        return words.ToString().TrimEnd();
    }

    public static IEnumerable<Button> ButtonsOf(JsonObject card) => ButtonsOf(card, card, []);

    public static IEnumerable<JsonObject> InputsOf(JsonNode? node) => Elements(node).Where(element => Type(element).StartsWith("Input.", StringComparison.Ordinal));

    /// <summary>The element and everything visible below it.</summary>
    public static IEnumerable<JsonObject> Elements(JsonNode? node)
    {
        if (node is JsonArray many)
        {
            return many.SelectMany(Elements);
        }

        return node is JsonObject element && IsVisible(element)
            ? Children.SelectMany(name => Elements(element[name])).Prepend(element)
            : [];
    }

    private static IEnumerable<Button> ButtonsOf(JsonObject card, JsonNode? node, JsonObject[] around)
    {
        if (node is JsonArray many)
        {
            return many.SelectMany(each => ButtonsOf(card, each, around));
        }

        if (node is not JsonObject element || !IsVisible(element))
        {
            return [];
        }

        JsonObject[] inside = [.. around, element];
        var below = Children.SelectMany(name => ButtonsOf(card, element[name], inside));
        below = element["selectAction"] is { } tap ? below.Concat(ButtonsOf(card, tap, inside)) : below;
        return Type(element) switch
        {
            "Action.ShowCard" => below.Concat(ButtonsOf(card, element["card"], inside)),
            var type when type.StartsWith("Action.", StringComparison.Ordinal) => below.Prepend(new Button(card, element, around)),
            _ => below,
        };
    }

    private static void Read(JsonNode? node, StringBuilder words)
    {
        if (node is JsonArray many)
        {
            foreach (var each in many)
            {
                Read(each, words);
            }
        }

        if (node is not JsonObject element || !IsVisible(element))
        {
            return;
        }

        Line(words, element["text"]);
        Line(words, element["label"]);
        Line(words, element["altText"]);
        foreach (var fact in (element["facts"] as JsonArray ?? []).OfType<JsonObject>())
        {
            words.Append((string?)fact["title"]).Append(": ").AppendLine((string?)fact["value"]);
        }

        foreach (var choice in (element["choices"] as JsonArray ?? []).OfType<JsonObject>())
        {
            words.Append("( ) ").AppendLine((string?)choice["title"]);
        }

        if (Type(element).StartsWith("Action.", StringComparison.Ordinal) || Type(element) == "Input.Toggle")
        {
            words.Append('[').Append((string?)element["title"]).AppendLine("]");
        }

        foreach (var name in Children)
        {
            Read(element[name], words);
        }
    }

    private static void Line(StringBuilder words, JsonNode? text)
    {
        if (text is JsonValue value && value.TryGetValue<string>(out var line) && line.Length > 0)
        {
            words.AppendLine(line);
        }
    }

    private static bool IsVisible(JsonObject element) => element["isVisible"] is not JsonValue value || !value.TryGetValue<bool>(out var visible) || visible;

    private static string Type(JsonObject element) => (string?)element["type"] ?? "";
}
