using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was typed into one field of a search command.</summary>
public class MessagingExtensionParameter
{
    public MessagingExtensionParameter()
    {
    }

    public MessagingExtensionParameter(string? name = null, object? value = null)
        => (Name, Value) = (name, value);

    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    [JsonProperty(PropertyName = "value")]
    public object? Value { get; set; }
}
