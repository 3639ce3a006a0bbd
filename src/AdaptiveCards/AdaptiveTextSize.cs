using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The size of a text, by its meaning.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveTextSize>))]
public enum AdaptiveTextSize
{
    Default = 0,
    Small = 1,
    Medium = 2,
    Large = 3,
    ExtraLarge = 4,
}
