using System.Text.Json.Nodes;

namespace ErgBot.Journeys.Teams;

/// <summary>A button on a card, with the elements around it from the card inwards.</summary>
internal sealed record Button(JsonObject Card, JsonObject Action, JsonObject[] Around)
{
    public string Title => (string?)Action["title"] ?? "";

    public string Type => (string?)Action["type"] ?? "";

    /// <summary>Whether the card's inputs are checked and sent along.</summary>
    public bool TakesInputs => (string?)Action["associatedInputs"] is not "none";

    /// <summary>How deep the innermost element lies that holds both the button and these words; -1 when none does.</summary>
    public int NearnessTo(string words) => Array.FindLastIndex(Around, element => Words.Contain(Teams.Card.WordsOf(element), words));
}
