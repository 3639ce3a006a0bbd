using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A button whose press reaches the bot as an "adaptiveCard/action" invoke, answered by a new card or a text.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? Verb { get; set; }

    /// <summary>Sent along, with the inputs' values merged into it. Read from JSON it is a JObject.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public object? Data { get; set; }

    /// <summary>Whether the card's inputs are validated and sent along.</summary>
    [DefaultValue(AdaptiveAssociatedInputs.Auto)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}
