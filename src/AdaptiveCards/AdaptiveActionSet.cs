using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Actions in the body of a card. Teams replaces an Action.Execute by its fallback only inside one.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    [JsonConverter(typeof(ItemsConverter<AdaptiveAction>))]
    public List<AdaptiveAction> Actions { get; set; } = [];
}
