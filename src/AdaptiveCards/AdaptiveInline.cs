using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Base of what an <see cref="AdaptiveRichTextBlock"/> holds.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public abstract class AdaptiveInline
{
    [JsonProperty(Order = -10)]
    public abstract string Type { get; set; }

    /// <summary>Properties beyond the schema: written as they are, and kept when read.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object?> AdditionalProperties { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
