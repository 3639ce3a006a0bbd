using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Base of the buttons.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    private const string DefaultStyle = "default";

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? Title { get; set; }

    /// <summary>Said by screen readers, and shown on hover.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? Tooltip { get; set; }

    /// <summary>"default", "positive" or "destructive".</summary>
    [DefaultValue(DefaultStyle)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string Style { get; set; } = DefaultStyle;

    /// <summary>Whether it is a button of its own or stands in the overflow menu.</summary>
    [DefaultValue(AdaptiveActionMode.Primary)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveActionMode Mode { get; set; }
}
