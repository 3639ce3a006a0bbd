using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Which inputs a button takes along.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveAssociatedInputs>))]
public enum AdaptiveAssociatedInputs
{
    Auto = 0,
    None = 1,
}
