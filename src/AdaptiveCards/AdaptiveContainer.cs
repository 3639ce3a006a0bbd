using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Elements one under the other.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    [JsonConverter(typeof(ItemsConverter<AdaptiveElement>))]
    public List<AdaptiveElement> Items { get; set; } = [];
}
