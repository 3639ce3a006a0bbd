using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The size of a picture, by its meaning.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveImageSize>))]
public enum AdaptiveImageSize
{
    Auto = 0,
    Stretch = 1,
    Small = 2,
    Medium = 3,
    Large = 4,
}
