using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// State as JSON from which the same types come back, without type names of assemblies in it. Wherever a value may be anything (a member, item or
/// entry declared as <see cref="object"/>), objects and arrays are written as <c>{"t":"name","v":…}</c>; text, whole and floating numbers, truth values and null stand for
/// themselves. A name means a type only after this process has written one of that type: nothing that is read can bring a type into play.
/// </summary>
internal static class StateJson
{
    // Every component in a component adds levels; Newtonsoft's own limit (64) would end five of them.
    private const int Depth = 512;

    private const string TypeName = "t";

    private static readonly ConcurrentDictionary<Type, string> Names = new();
    private static readonly ConcurrentDictionary<string, Type> Types = new();

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new Resolver(),
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = Depth,
        Culture = CultureInfo.InvariantCulture,
    });

    static StateJson()
    {
        Add("json", typeof(JToken));
        Add("map", typeof(Dictionary<string, object>));
        Add("list", typeof(List<object>));
        Add("dialogs", typeof(DialogState));
        Add("prompt", typeof(PromptOptions));
        Add("choice", typeof(FoundChoice));
        Add("date", typeof(DateTimeResolution));
        Add("dates", typeof(List<DateTimeResolution>));
    }

    /// <summary>Text that is equal when the values are.</summary>
    public static string Print(IDictionary<string, object> values)
    {
        if (values.Count == 0)
        {
            return "{}";
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { ArrayPool = WireJson.PooledChars.Instance })
        {
            Serializer.Serialize(writer, values);
        }

        return text.ToString();
    }

    /// <summary>The value with the name of its type. Values by name, as <see cref="BotState"/> keeps them, stand for themselves unless one is called like an envelope's part.</summary>
    public static JObject ToEnvelope(object value)
    {
        using var writer = new JTokenWriter();
        if (value is Dictionary<string, object> values && !values.ContainsKey(TypeName))
        {
            Serializer.Serialize(writer, values);
        }
        else
        {
            EnvelopeConverter.WriteEnvelope(writer, value);
        }

        return (JObject)writer.Token!;
    }

    /// <summary>The value that an envelope holds.</summary>
    /// <exception cref="JsonSerializationException">It is no envelope, or names a type that this process has not written.</exception>
    public static object? FromEnvelope(JObject envelope)
    {
        using var reader = new JTokenReader(envelope) { DateParseHandling = DateParseHandling.None, MaxDepth = Depth };
        if (!envelope.ContainsKey(TypeName))
        {
            return Serializer.Deserialize<Dictionary<string, object>>(reader);
        }

        reader.Read();
        return EnvelopeConverter.Read(reader, Serializer);
    }

    private static string NameOf(Type type)
    {
        if (Names.TryGetValue(type, out string? name))
        {
            return name;
        }

        // Type.ToString has no assembly names in it, also inside of generic arguments.
        name = typeof(JToken).IsAssignableFrom(type) ? "json" : type.ToString();
        Type holder = Types.GetOrAdd(name, type);
        if (holder != type && !holder.IsAssignableFrom(type))
        {
            throw new JsonSerializationException($"Two types that are kept in state have the name {name}; rename one of them.");
        }

        Names.TryAdd(type, name);
        return name;
    }

    private static void Add(string name, Type type)
    {
        Names[type] = name;
        Types[name] = type;
    }

    private sealed class Resolver : DefaultContractResolver
    {
        private static readonly EnvelopeConverter Envelope = new();

        protected override JsonProperty CreateProperty(System.Reflection.MemberInfo member, MemberSerialization memberSerialization)
        {
            JsonProperty property = base.CreateProperty(member, memberSerialization);
            if (property.PropertyType == typeof(object))
            {
                property.Converter ??= Envelope;
            }

            return property;
        }

        protected override JsonDictionaryContract CreateDictionaryContract(Type objectType)
        {
            JsonDictionaryContract contract = base.CreateDictionaryContract(objectType);
            if (contract.DictionaryValueType == typeof(object))
            {
                contract.ItemConverter ??= Envelope;
            }

            return contract;
        }

        protected override JsonArrayContract CreateArrayContract(Type objectType)
        {
            JsonArrayContract contract = base.CreateArrayContract(objectType);
            if (contract.CollectionItemType == typeof(object))
            {
                contract.ItemConverter ??= Envelope;
            }

            return contract;
        }
    }

    private sealed class EnvelopeConverter : JsonConverter
    {
        [ThreadStatic]
        private static int _depth;

        public override bool CanConvert(Type objectType) => objectType == typeof(object);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        {
            if (value is null or string or bool or int or long or short or byte or double)
            {
                writer.WriteValue(value);
            }
            else
            {
                WriteEnvelope(writer, value);
            }
        }

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
            => Read(reader, serializer);

        public static void WriteEnvelope(JsonWriter writer, object value)
        {
            if (_depth > Depth / 2)
            {
                throw new JsonSerializationException("Self referencing loop detected: state holds itself.");
            }

            _depth++;
            try
            {
                writer.WriteStartObject();
                writer.WritePropertyName(TypeName);
                writer.WriteValue(NameOf(value.GetType()));
                writer.WritePropertyName("v");

                // The shared serializer and not the one that called this converter, which would take the value inside of its own envelope for a loop.
                Serializer.Serialize(writer, value);
                writer.WriteEndObject();
            }
            finally
            {
                _depth--;
            }
        }

        public static object? Read(JsonReader reader, JsonSerializer serializer)
        {
            if (reader.TokenType != JsonToken.StartObject)
            {
                return reader.Value;
            }

            Next(reader, JsonToken.PropertyName);
            Next(reader, JsonToken.String);
            if (!Types.TryGetValue((string)reader.Value!, out Type? type))
            {
                throw new JsonSerializationException($"State names a type that was never written here: {reader.Value}.");
            }

            Next(reader, JsonToken.PropertyName);
            reader.Read();
            object? value = type == typeof(JToken) ? JToken.Load(reader) : serializer.Deserialize(reader, type);

            // What a storage adds beside the value (an ETag) is its own affair.
            while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
            {
                reader.Skip();
            }

            return value;
        }

        private static void Next(JsonReader reader, JsonToken expected)
        {
            if (!reader.Read() || reader.TokenType != expected)
            {
                throw new JsonSerializationException($"State is not in its envelope at {reader.Path}.");
            }
        }
    }
}
