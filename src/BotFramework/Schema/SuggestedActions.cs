using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Answers offered as buttons above the compose box.</summary>
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to.ToList(), actions.ToList())
    {
    }

    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
        => (To, Actions) = (to, actions);

    [JsonProperty(PropertyName = "to")]
    public IList<string>? To { get; set; }

    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction>? Actions { get; set; }
}
