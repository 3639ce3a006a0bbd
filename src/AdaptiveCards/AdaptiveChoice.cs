using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>One choice of an <see cref="AdaptiveChoiceSetInput"/>.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveChoice
{
    [JsonRequired]
    public string Title { get; set; } = "";

    /// <summary>What is sent; without commas where several may be chosen.</summary>
    [JsonRequired]
    public string Value { get; set; } = "";
}
