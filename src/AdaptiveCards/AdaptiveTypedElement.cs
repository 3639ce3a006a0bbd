using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Base of everything in a card that says its own type.</summary>
/// <remarks>
/// Properties are written with IgnoreAndPopulate, not Ignore: with the latter Newtonsoft.Json puts a default that was spelled out
/// into <see cref="AdditionalProperties"/>, and would write the property twice once it is changed.
/// </remarks>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
[JsonConverter(typeof(TypedElementConverter))]
public abstract class AdaptiveTypedElement
{
    [JsonProperty(Order = -10)]
    public abstract string Type { get; set; }

    [JsonProperty(Order = -9, DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? Id { get; set; }

    /// <summary>What a client that doesn't know this type shows in its place.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    [JsonConverter(typeof(FallbackConverter))]
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Properties beyond the schema, such as "msteams": written as they are, and kept when read.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object?> AdditionalProperties { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
