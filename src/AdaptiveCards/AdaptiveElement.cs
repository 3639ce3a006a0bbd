using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Base of what stands in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>The distance to what stands before it.</summary>
    [DefaultValue(AdaptiveSpacing.Default)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Whether a line is drawn before it.</summary>
    [DefaultValue(false)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Separator { get; set; }

    [JsonConverter(typeof(HeightConverter))]
    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    [DefaultValue(true)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsVisible { get; set; } = true;

    /// <summary>Newtonsoft.Json's convention: the usual height is left out.</summary>
    public bool ShouldSerializeHeight() => Height is not null && Height != AdaptiveHeight.Auto;
}
