using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A version is a text such as "1.5".</summary>
internal sealed class SchemaVersionConverter : JsonConverter<AdaptiveSchemaVersion>
{
    public override AdaptiveSchemaVersion? ReadJson(
        JsonReader reader, Type objectType, AdaptiveSchemaVersion? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        try
        {
            return new AdaptiveSchemaVersion(reader.Value as string ?? "");
        }
        catch (ArgumentException problem)
        {
            throw new AdaptiveSerializationException(problem.Message, problem);
        }
    }

    public override void WriteJson(JsonWriter writer, AdaptiveSchemaVersion? value, JsonSerializer serializer)
        => writer.WriteValue(value?.ToString());
}
