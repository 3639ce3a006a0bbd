using System.Collections.Frozen;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An enum is its name with a small first letter; read in any case, and an unknown word is the default, with a warning.</summary>
internal sealed class WordConverter<TEnum> : JsonConverter
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Words =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => new CamelCaseNamingStrategy().GetPropertyName($"{value}", false));

    private static readonly FrozenDictionary<string, TEnum> Values =
        Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(TEnum);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.String && Values.TryGetValue((string)reader.Value!, out var value))
        {
            return value;
        }

        if (reader.TokenType != JsonToken.Null)
        {
            serializer.Warn(AdaptiveWarning.UnknownWord, $"'{reader.Value}' at '{reader.Path}' isn't one of: {string.Join(", ", Words.Values)}.");
            reader.Skip();
        }

        return Nullable.GetUnderlyingType(objectType) is null ? default(TEnum) : null;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        => writer.WriteValue(value is TEnum word ? Words[word] : null);
}
