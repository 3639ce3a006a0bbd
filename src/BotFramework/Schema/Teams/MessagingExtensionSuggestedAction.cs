using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a message extension asks of the person first, for example to sign in.</summary>
public class MessagingExtensionSuggestedAction
{
    public MessagingExtensionSuggestedAction()
    {
    }

    public MessagingExtensionSuggestedAction(IList<CardAction>? actions = null)
        => Actions = actions;

    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction>? Actions { get; set; }
}
