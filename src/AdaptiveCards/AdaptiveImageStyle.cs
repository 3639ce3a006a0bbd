using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The shape of a picture: as it is, or round for a person.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveImageStyle>))]
public enum AdaptiveImageStyle
{
    Default = 0,
    Person = 1,
}
