using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A button that opens a page.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    [JsonRequired]
    public Uri Url { get; set; } = null!;
}
