using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Where the content of a container stands.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveVerticalContentAlignment>))]
public enum AdaptiveVerticalContentAlignment
{
    Top = 0,
    Center = 1,
    Bottom = 2,
}
