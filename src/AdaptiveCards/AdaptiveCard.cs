using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A card: what the root object of an Adaptive Card document holds. Source: adaptivecards.io/explorer/AdaptiveCard.html.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of an attachment that carries a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public const string TypeName = "AdaptiveCard";

    /// <summary>The newest version of the schema whose words are known here; a newer card is read all the same, with a warning.</summary>
    public static AdaptiveSchemaVersion KnownSchemaVersion = new(1, 6);

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion) => Version = new AdaptiveSchemaVersion(schemaVersion);

    [JsonConstructor]
    internal AdaptiveCard()
    {
        // Only for reading: JSON without a version is refused.
    }

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Order = -10, Required = Required.Always)]
    public AdaptiveSchemaVersion Version { get; set; } = null!;

    /// <summary>Shown by a client that knows only older versions of the schema.</summary>
    [JsonProperty(Order = -8, DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? FallbackText { get; set; }

    /// <summary>The language of the card's words, as a tag such as "en".</summary>
    [JsonProperty(Order = -7, DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? Lang { get; set; }

    /// <summary>What a screen reader says for the whole card.</summary>
    [JsonProperty(Order = -7, DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? Speak { get; set; }

    /// <summary>How, and for whom, a client asks for the card anew when it is looked at.</summary>
    [JsonProperty(Order = -6, DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveRefresh? Refresh { get; set; }

    [JsonProperty(Order = -3)]
    [JsonConverter(typeof(ItemsConverter<AdaptiveElement>))]
    public List<AdaptiveElement> Body { get; set; } = [];

    [JsonProperty(Order = -2)]
    [JsonConverter(typeof(ItemsConverter<AdaptiveAction>))]
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>Reads a card. What isn't known is kept as it is and reported in <see cref="AdaptiveCardParseResult.Warnings"/>.</summary>
    /// <exception cref="AdaptiveSerializationException">The text is no JSON, or not that of a card.</exception>
    public static AdaptiveCardParseResult FromJson(string json) => CardJson.Read(json);

    /// <summary>The card as indented JSON.</summary>
    public string ToJson() => CardJson.Write(this);

    /// <summary>Newtonsoft.Json's convention: an empty body is left out.</summary>
    public bool ShouldSerializeBody() => Body is { Count: > 0 };

    /// <summary>Newtonsoft.Json's convention: an empty row of actions is left out.</summary>
    public bool ShouldSerializeActions() => Actions is { Count: > 0 };
}
