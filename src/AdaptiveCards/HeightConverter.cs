using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A height is a text such as "stretch" or "50px".</summary>
internal sealed class HeightConverter : JsonConverter<AdaptiveHeight>
{
    public override AdaptiveHeight? ReadJson(
        JsonReader reader, Type objectType, AdaptiveHeight? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        try
        {
            return new AdaptiveHeight(reader.Value as string ?? "");
        }
        catch (ArgumentException)
        {
            serializer.Warn(AdaptiveWarning.UnknownWord, $"'{reader.Value}' at '{reader.Path}' isn't a height.");
            reader.Skip();
            return AdaptiveHeight.Auto;
        }
    }

    public override void WriteJson(JsonWriter writer, AdaptiveHeight? value, JsonSerializer serializer) => writer.WriteValue(value?.ToString());
}
