using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Where an element stands in its row.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveHorizontalAlignment>))]
public enum AdaptiveHorizontalAlignment
{
    Left = 0,
    Center = 1,
    Right = 2,
    Stretch = 3,
}
