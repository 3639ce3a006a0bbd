using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A width is a text such as "auto" or "50px", or a number, which is a share.</summary>
internal sealed class WidthConverter : JsonConverter<AdaptiveWidth>
{
    public override AdaptiveWidth? ReadJson(
        JsonReader reader, Type objectType, AdaptiveWidth? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        try
        {
            return new AdaptiveWidth(Convert.ToString(reader.Value, CultureInfo.InvariantCulture) ?? "");
        }
        catch (ArgumentException)
        {
            serializer.Warn(AdaptiveWarning.UnknownWord, $"'{reader.Value}' at '{reader.Path}' isn't a width.");
            reader.Skip();
            return AdaptiveWidth.Auto;
        }
    }

    public override void WriteJson(JsonWriter writer, AdaptiveWidth? value, JsonSerializer serializer)
    {
        if (value is { WidthType: AdaptiveWidthType.Weighted })
        {
            writer.WriteValue(value.Unit);
        }
        else
        {
            writer.WriteValue(value?.ToString());
        }
    }
}
