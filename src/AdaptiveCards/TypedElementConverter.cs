using System.Collections.Frozen;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Reads an element or action into the class that its "type" names. Writing is left to the contracts.</summary>
internal sealed class TypedElementConverter : JsonConverter
{
    private static readonly FrozenDictionary<string, Func<AdaptiveTypedElement>> Known = new Dictionary<string, Func<AdaptiveTypedElement>>
    {
        [AdaptiveCard.TypeName] = () => new AdaptiveCard(),
        [AdaptiveContainer.TypeName] = () => new AdaptiveContainer(),
        [AdaptiveColumnSet.TypeName] = () => new AdaptiveColumnSet(),
        [AdaptiveColumn.TypeName] = () => new AdaptiveColumn(),
        [AdaptiveTextBlock.TypeName] = () => new AdaptiveTextBlock(),
        [AdaptiveRichTextBlock.TypeName] = () => new AdaptiveRichTextBlock(),
        [AdaptiveFactSet.TypeName] = () => new AdaptiveFactSet(),
        [AdaptiveImage.TypeName] = () => new AdaptiveImage(),
        [AdaptiveActionSet.TypeName] = () => new AdaptiveActionSet(),
        [AdaptiveTextInput.TypeName] = () => new AdaptiveTextInput(),
        [AdaptiveNumberInput.TypeName] = () => new AdaptiveNumberInput(),
        [AdaptiveDateInput.TypeName] = () => new AdaptiveDateInput(),
        [AdaptiveTimeInput.TypeName] = () => new AdaptiveTimeInput(),
        [AdaptiveToggleInput.TypeName] = () => new AdaptiveToggleInput(),
        [AdaptiveChoiceSetInput.TypeName] = () => new AdaptiveChoiceSetInput(),
        [AdaptiveExecuteAction.TypeName] = () => new AdaptiveExecuteAction(),
        [AdaptiveSubmitAction.TypeName] = () => new AdaptiveSubmitAction(),
        [AdaptiveOpenUrlAction.TypeName] = () => new AdaptiveOpenUrlAction(),
    }.ToFrozenDictionary();

    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => typeof(AdaptiveTypedElement).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonToken.StartObject)
        {
            throw new AdaptiveSerializationException($"An object was expected at '{reader.Path}'.");
        }

        var path = reader.Path;
        var json = Load(reader);
        if (json.Count == 0)
        {
            return null;
        }

        var element = Create(json, objectType, path, serializer);
        using (var properties = json.CreateReader())
        {
            serializer.Populate(properties, element);
        }

        if (element is AdaptiveInput input)
        {
            Check(input, serializer);
        }

        return element;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();

    private static JObject Load(JsonReader reader)
    {
        // A button's data may hold text that looks like a date; it must come back as it was.
        var dates = reader.DateParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        var json = JObject.Load(reader);
        reader.DateParseHandling = dates;
        return json;
    }

    private static AdaptiveTypedElement Create(JObject json, Type objectType, string path, JsonSerializer serializer)
    {
        var type = json["type"] is JValue { Type: JTokenType.String } named ? (string)named! : null;
        if (type is null)
        {
            return objectType.IsAbstract
                ? throw new AdaptiveSerializationException($"The object at '{path}' doesn't say its type.")
                : (AdaptiveTypedElement)Activator.CreateInstance(objectType, nonPublic: true)!;
        }

        if (Known.TryGetValue(type, out var create) && create() is var element && objectType.IsInstanceOfType(element))
        {
            return element;
        }

        AdaptiveTypedElement unknown = objectType == typeof(AdaptiveAction) || type.StartsWith("Action.", StringComparison.Ordinal)
            ? new AdaptiveUnknownAction()
            : new AdaptiveUnknownElement();
        if (!objectType.IsInstanceOfType(unknown))
        {
            throw new AdaptiveSerializationException($"The object at '{path}' can't be of type '{type}'.");
        }

        serializer.Warn(AdaptiveWarning.UnknownWord, $"The type '{type}' at '{path}' isn't known.");
        return unknown;
    }

    private static void Check(AdaptiveInput input, JsonSerializer serializer)
    {
        if (input.IsRequired && string.IsNullOrEmpty(input.Label))
        {
            serializer.Warn(
                (int)AdaptiveWarning.WarningStatusCode.EmptyLabelInRequiredInput, $"The required input '{input.Id}' has no label.");
        }

        if (input.IsValidated && string.IsNullOrEmpty(input.ErrorMessage))
        {
            serializer.Warn(
                (int)AdaptiveWarning.WarningStatusCode.NoErrorMessageForValidatedInput, $"The validated input '{input.Id}' has no error message.");
        }
    }
}
