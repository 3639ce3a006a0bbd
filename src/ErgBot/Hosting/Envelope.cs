using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Unicode;

namespace ErgBot.Hosting;

/// <summary>
/// What the guard needs to know of an activity, read in one pass without building it. Names are matched as the SDK's parser matches
/// them (without regard to case), and a field told twice is refused: the guard and the SDK must not read two different activities.
/// </summary>
internal sealed class Envelope
{
    private const int MaxDepth = 64; // Newtonsoft.Json's own limit, so that what passes here is not refused there

    private static readonly FrozenDictionary<string, JsonTokenType> _known = new Dictionary<string, JsonTokenType>
    {
        ["type"] = JsonTokenType.String,
        ["id"] = JsonTokenType.String,
        ["channelId"] = JsonTokenType.String,
        ["serviceUrl"] = JsonTokenType.String,
        ["conversation"] = JsonTokenType.StartObject,
        ["conversation.id"] = JsonTokenType.String,
        ["conversation.tenantId"] = JsonTokenType.String,
        ["channelData"] = JsonTokenType.StartObject,
        ["channelData.tenant"] = JsonTokenType.StartObject,
        ["channelData.tenant.id"] = JsonTokenType.String,
        ["from"] = JsonTokenType.StartObject,
        ["from.id"] = JsonTokenType.String,
        ["from.aadObjectId"] = JsonTokenType.String,
        ["recipient"] = JsonTokenType.StartObject,
        ["recipient.id"] = JsonTokenType.String,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string?> _told = new(StringComparer.OrdinalIgnoreCase);

    private Envelope()
    {
    }

    public string? ChannelId => Told("channelId");

    public string? ServiceUrl => Told("serviceUrl");

    public string? ConversationTenant => Told("conversation.tenantId");

    public string? ChannelDataTenant => Told("channelData.tenant.id");

    /// <summary>Who sends, for counting: the Entra object id, or the channel's own id of somebody who has none.</summary>
    public string Sender => Told("from.aadObjectId") ?? Told("from.id")!;

    /// <summary>Null unless it is one JSON object with the fields that the protocol demands of a channel (type, from, recipient, conversation).</summary>
    public static Envelope? Read(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            var envelope = new Envelope();
            envelope.ReadObject(ref reader, "");
            return !reader.Read() && envelope.IsWhole ? envelope : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // the latter: text with half a surrogate pair
        {
            return null;
        }
    }

    private bool IsWhole =>
        !string.IsNullOrEmpty(Told("type"))
        && !string.IsNullOrEmpty(Told("conversation.id"))
        && !string.IsNullOrEmpty(Told("from.id"))
        && !string.IsNullOrEmpty(Told("recipient.id"));

    private string? Told(string field) => _told.GetValueOrDefault(field);

    private void ReadObject(ref Utf8JsonReader reader, string prefix)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var field = prefix + name;
            reader.Read();
            if (name.Contains('.', StringComparison.Ordinal) || !_known.TryGetValue(field, out var expected)) // a name with a dot is not a path
            {
                reader.Skip();
                continue;
            }

            if (!_told.TryAdd(field, null))
            {
                throw new JsonException("A field of the envelope is told twice.");
            }

            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            if (reader.TokenType != expected)
            {
                throw new JsonException("A field of the envelope has the wrong type.");
            }

            if (expected == JsonTokenType.String)
            {
                _told[field] = reader.GetString();
            }
            else
            {
                ReadObject(ref reader, field + ".");
            }
        }
    }
}
