using System.Globalization;
using System.Runtime.Serialization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>
/// Reading and writing of whole cards. The serializers share Newtonsoft.Json's own contract resolver, so contracts are made once a process;
/// what a reading finds odd travels in the serializer's context, the one slot that reaches every converter.
/// </summary>
internal static class CardJson
{
    public static string Write(AdaptiveCard card)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented })
        {
            // Not JsonConvert: a host's JsonConvert.DefaultSettings must not change what a card looks like.
            JsonSerializer.Create().Serialize(writer, card);
        }

        return text.ToString();
    }

    public static AdaptiveCardParseResult Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var result = new AdaptiveCardParseResult();
        var serializer = JsonSerializer.Create();
        serializer.CheckAdditionalContent = true;
#pragma warning disable SYSLIB0050 // meant for formatters; Newtonsoft.Json passes its own data on in it
        serializer.Context = new StreamingContext(StreamingContextStates.Other, result.Warnings);
#pragma warning restore SYSLIB0050
        try
        {
            using var reader = new JsonTextReader(new StringReader(json));
            result.Card = serializer.Deserialize<AdaptiveCard>(reader) ?? throw new AdaptiveSerializationException("There is no card.");
        }
        catch (JsonException problem)
        {
            throw new AdaptiveSerializationException(problem.Message, problem);
        }

        if (result.Card.Version > AdaptiveCard.KnownSchemaVersion)
        {
            result.Warnings.Add(new AdaptiveWarning(
                (int)AdaptiveWarning.WarningStatusCode.UnsupportedSchemaVersion,
                $"Schema version {result.Card.Version} is newer than {AdaptiveCard.KnownSchemaVersion}."));
        }

        return result;
    }

    /// <summary>Says that something odd was read; does nothing where nobody listens, as with a serializer that isn't ours.</summary>
    public static void Warn(this JsonSerializer serializer, int code, string message)
        => (serializer.Context.Context as List<AdaptiveWarning>)?.Add(new AdaptiveWarning(code, message));
}
