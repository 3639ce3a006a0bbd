using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The background of a container, by its meaning.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveContainerStyle>))]
public enum AdaptiveContainerStyle
{
    Default = 0,
    Emphasis = 1,
    Good = 2,
    Attention = 3,
    Warning = 4,
    Accent = 5,
}
