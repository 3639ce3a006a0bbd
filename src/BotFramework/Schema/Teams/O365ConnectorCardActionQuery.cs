using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of <c>actionableMessage/executeAction</c>.</summary>
public class O365ConnectorCardActionQuery
{
    public O365ConnectorCardActionQuery()
    {
    }

    public O365ConnectorCardActionQuery(string? body = null, string? actionId = null)
        => (Body, ActionId) = (body, actionId);

    [JsonProperty(PropertyName = "body")]
    public string? Body { get; set; }

    [JsonProperty(PropertyName = "actionId")]
    public string? ActionId { get; set; }
}
