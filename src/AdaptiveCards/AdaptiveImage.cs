using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A picture.</summary>
public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url)
        : this(new Uri(url))
    {
    }

    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;

    /// <summary>An https or data address.</summary>
    [JsonRequired]
    public Uri Url { get; set; } = null!;

    /// <summary>What a screen reader says in its place.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? AltText { get; set; }

    [DefaultValue(AdaptiveImageSize.Auto)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveImageSize Size { get; set; }

    [DefaultValue(AdaptiveImageStyle.Default)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveImageStyle Style { get; set; }
}
