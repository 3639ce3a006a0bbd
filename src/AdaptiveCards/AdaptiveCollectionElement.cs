using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Base of elements that hold others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveContainerStyle? Style { get; set; }

    [DefaultValue(AdaptiveVerticalContentAlignment.Top)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }
}
