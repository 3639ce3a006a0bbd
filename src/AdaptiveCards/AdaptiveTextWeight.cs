using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The weight of a text.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveTextWeight>))]
public enum AdaptiveTextWeight
{
    Default = 0,
    Lighter = 1,
    Bolder = 2,
}
