using Newtonsoft.Json;

namespace Microsoft.Rest.Serialization;

/// <summary>JSON by the settings given and no others: what the process has set as <see cref="JsonConvert.DefaultSettings"/> doesn't count.</summary>
public static class SafeJsonConvert
{
    public static T? DeserializeObject<T>(string json, JsonSerializerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var reader = new JsonTextReader(new StringReader(json));
        return JsonSerializer.Create(settings).Deserialize<T>(reader);
    }

    public static T? DeserializeObject<T>(string json, params JsonConverter[] converters)
        => DeserializeObject<T>(json, new JsonSerializerSettings { Converters = converters });

    public static string SerializeObject(object obj, JsonSerializerSettings settings)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        JsonSerializer.Create(settings).Serialize(text, obj);
        return text.ToString();
    }

    public static string SerializeObject(object obj, params JsonConverter[] converters)
        => SerializeObject(obj, new JsonSerializerSettings { Converters = converters });
}
