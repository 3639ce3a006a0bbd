using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What a text is to the card.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveTextBlockStyle>))]
public enum AdaptiveTextBlockStyle
{
    Paragraph = 0,
    Heading = 1,
}
