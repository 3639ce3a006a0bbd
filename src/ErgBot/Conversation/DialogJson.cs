using System.Reflection;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ErgBot.Conversation;

/// <summary>
/// Dialog state as JSON. Where a value may be anything it is text, a number or a truth value, or an envelope <c>{"is": name, "value": …}</c>
/// with a name from the closed list below: stored text can bring no other type into being.
/// </summary>
internal static class DialogJson
{
    private const string NameKey = "is";
    private const string ValueKey = "value";

    private static readonly (string Name, Type Stored, Type Read)[] _types =
    [
        ("dialogs", typeof(DialogState), typeof(DialogState)),
        ("prompt", typeof(PromptOptions), typeof(PromptOptions)),
        ("map", typeof(IDictionary<string, object>), typeof(Dictionary<string, object>)),
        ("json", typeof(JToken), typeof(JToken)),
        ("talk", typeof(Talk), typeof(Talk)),
    ];

    private static readonly JsonSerializerSettings _settings = new()
    {
        ContractResolver = new Resolver(),
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
    };

    public static string Write(IDictionary<string, object> state) => JsonConvert.SerializeObject(state, typeof(IDictionary<string, object>), _settings);

    /// <exception cref="JsonException">It is no state that this version of the bot can read.</exception>
    public static Dictionary<string, object> Read(string text) =>
        JsonConvert.DeserializeObject<Dictionary<string, object>>(text, _settings) ?? [];

    private sealed class Resolver : DefaultContractResolver
    {
        private readonly AnyValueConverter _anyValue = new();

        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (property.PropertyType == typeof(object))
            {
                property.Converter = _anyValue;
            }

            return property;
        }

        protected override JsonDictionaryContract CreateDictionaryContract(Type objectType)
        {
            var contract = base.CreateDictionaryContract(objectType);
            if (contract.DictionaryValueType == typeof(object))
            {
                contract.ItemConverter = _anyValue;
            }

            return contract;
        }
    }

    private sealed class AnyValueConverter : JsonConverter
    {
        public override bool CanConvert(Type objectType) => objectType == typeof(object);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        {
            if (value is null or string or bool or int or long or double)
            {
                writer.WriteValue(value);
                return;
            }

            var type = Array.Find(_types, type => type.Stored.IsInstanceOfType(value));
            if (type.Name is null)
            {
                throw new JsonSerializationException($"{value.GetType().Name} is not on the list of what dialog state may hold; keep an id instead, or add it to the list.");
            }

            writer.WriteStartObject();
            writer.WritePropertyName(NameKey);
            writer.WriteValue(type.Name);
            writer.WritePropertyName(ValueKey);
            JsonSerializer.Create(_settings).Serialize(writer, value, type.Stored);
            writer.WriteEndObject();
        }

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        {
            if (reader.TokenType != JsonToken.StartObject)
            {
                return reader.Value;
            }

            var envelope = JObject.Load(reader);
            var name = (string?)envelope[NameKey];
            var type = Array.Find(_types, type => type.Name == name);
            return type.Name is null
                ? throw new JsonSerializationException("Stored dialog state holds a kind of value that is not on the list.")
                : envelope[ValueKey]?.ToObject(type.Read, serializer);
        }
    }
}
