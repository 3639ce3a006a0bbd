using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of <c>composeExtension/query</c>.</summary>
public class MessagingExtensionQuery
{
    public MessagingExtensionQuery()
    {
    }

    public MessagingExtensionQuery(
        string? commandId = null, IList<MessagingExtensionParameter>? parameters = null,
        MessagingExtensionQueryOptions? queryOptions = null, string? state = null)
        => (CommandId, Parameters, QueryOptions, State) = (commandId, parameters, queryOptions, state);

    [JsonProperty(PropertyName = "commandId")]
    public string? CommandId { get; set; }

    [JsonProperty(PropertyName = "parameters")]
    public IList<MessagingExtensionParameter>? Parameters { get; set; }

    [JsonProperty(PropertyName = "queryOptions")]
    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string? State { get; set; }
}
