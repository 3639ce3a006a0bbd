using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Where a button stands.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveActionMode>))]
public enum AdaptiveActionMode
{
    Primary = 0,
    Secondary = 1,
}
