using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How choices are shown: a drop-down, all of them, or a drop-down that filters as one types.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveChoiceInputStyle>))]
public enum AdaptiveChoiceInputStyle
{
    Compact = 0,
    Expanded = 1,
    Filtered = 2,
}
