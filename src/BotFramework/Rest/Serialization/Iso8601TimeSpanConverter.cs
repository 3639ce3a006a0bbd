using System.Xml;
using Newtonsoft.Json;

namespace Microsoft.Rest.Serialization;

/// <summary>Durations as ISO 8601 writes them: <c>PT1H30M</c>.</summary>
public class Iso8601TimeSpanConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(TimeSpan) || objectType == typeof(TimeSpan?);

    /// <exception cref="FormatException">The text is no such duration.</exception>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        => reader.Value is string duration ? XmlConvert.ToTimeSpan(duration) : null;

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        => writer.WriteValue(value is TimeSpan duration ? XmlConvert.ToString(duration) : null);
}
