using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One thing a person may choose: its value, what else it is called, and the button that stands for it.</summary>
public class Choice
{
    public Choice(string? value = null)
    {
        Value = value;
    }

    /// <summary>What is returned when the choice is made, and what it is called in a list.</summary>
    [JsonProperty("value")]
    public string? Value { get; set; }

    /// <summary>The button; without one, a button that says the value. Its title is recognized too.</summary>
    [JsonProperty("action")]
    public CardAction? Action { get; set; }

    /// <summary>Other words by which the choice is recognized.</summary>
    [JsonProperty("synonyms")]
    public List<string>? Synonyms { get; set; }

    /// <summary>What a person reads: the button's title, or else the value.</summary>
    internal string Title => string.IsNullOrEmpty(Action?.Title) ? Value ?? string.Empty : Action.Title;
}
