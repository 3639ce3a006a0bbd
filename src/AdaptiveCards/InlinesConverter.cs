using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Reads the runs of a rich text, which may also be plain strings; other kinds are passed over with a warning.</summary>
internal sealed class InlinesConverter : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(List<AdaptiveInline>);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType != JsonToken.StartArray)
        {
            throw new AdaptiveSerializationException($"A list was expected at '{reader.Path}'.");
        }

        var inlines = new List<AdaptiveInline>();
        foreach (var token in JArray.Load(reader))
        {
            if (token.Type == JTokenType.String)
            {
                inlines.Add(new AdaptiveTextRun((string)token!));
            }
            else if (token is JObject run && (string?)run["type"] == AdaptiveTextRun.TypeName)
            {
                inlines.Add(run.ToObject<AdaptiveTextRun>(serializer)!);
            }
            else
            {
                serializer.Warn(AdaptiveWarning.UnknownWord, $"The run at '{token.Path}' isn't known.");
            }
        }

        return inlines;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
}
