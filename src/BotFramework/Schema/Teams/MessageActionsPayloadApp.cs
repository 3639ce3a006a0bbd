using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The app that wrote the message.</summary>
public class MessageActionsPayloadApp
{
    public MessageActionsPayloadApp()
    {
    }

    public MessageActionsPayloadApp(string? applicationIdentityType = null, string? id = null, string? displayName = null)
        => (ApplicationIdentityType, Id, DisplayName) = (applicationIdentityType, id, displayName);

    [JsonProperty(PropertyName = "applicationIdentityType")]
    public string? ApplicationIdentityType { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    [JsonProperty(PropertyName = "displayName")]
    public string? DisplayName { get; set; }
}
