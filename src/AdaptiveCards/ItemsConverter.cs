using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Reads a list of elements or actions, passing over nulls and empty objects, as templates leave behind.</summary>
internal sealed class ItemsConverter<T> : JsonConverter
    where T : AdaptiveTypedElement
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(List<T>);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var items = new List<T>();
        if (reader.TokenType == JsonToken.Null)
        {
            return items;
        }

        if (reader.TokenType != JsonToken.StartArray)
        {
            throw new AdaptiveSerializationException($"A list was expected at '{reader.Path}'.");
        }

        while (reader.Read() && reader.TokenType != JsonToken.EndArray)
        {
            if (serializer.Deserialize<T>(reader) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
}
