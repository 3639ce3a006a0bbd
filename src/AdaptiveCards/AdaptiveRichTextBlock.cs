using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A paragraph of differently styled runs; no Markdown.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    [JsonRequired]
    [JsonConverter(typeof(InlinesConverter))]
    public List<AdaptiveInline> Inlines { get; set; } = [];

    [DefaultValue(AdaptiveHorizontalAlignment.Left)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
}
