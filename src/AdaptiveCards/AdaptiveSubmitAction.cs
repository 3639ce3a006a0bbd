using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A button whose press reaches the bot as a message with a value.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    /// <summary>The message's value, with the inputs' values merged into it. Read from JSON it is a JObject.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public object? Data { get; set; }

    /// <summary>Whether the card's inputs are validated and sent along.</summary>
    [DefaultValue(AdaptiveAssociatedInputs.Auto)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}
