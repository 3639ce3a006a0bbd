using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A fallback is the word "drop" or the element itself.</summary>
internal sealed class FallbackConverter : JsonConverter<AdaptiveFallbackElement>
{
    private const string Drop = "drop";

    public override AdaptiveFallbackElement? ReadJson(
        JsonReader reader, Type objectType, AdaptiveFallbackElement? existingValue, bool hasExistingValue, JsonSerializer serializer)
        => reader.TokenType switch
        {
            JsonToken.Null => null,
            JsonToken.String when (string?)reader.Value == Drop => new(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
            JsonToken.StartObject when serializer.Deserialize<AdaptiveTypedElement>(reader) is { } content => new(content),
            _ => throw new AdaptiveSerializationException($"The fallback at '{reader.Path}' is neither '{Drop}' nor an element."),
        };

    public override void WriteJson(JsonWriter writer, AdaptiveFallbackElement? value, JsonSerializer serializer)
    {
        if (value is { Type: AdaptiveFallbackElement.AdaptiveFallbackType.Drop })
        {
            writer.WriteValue(Drop);
        }
        else
        {
            serializer.Serialize(writer, value?.Content);
        }
    }
}
