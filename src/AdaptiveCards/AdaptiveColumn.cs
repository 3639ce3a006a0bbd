using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>One column of an <see cref="AdaptiveColumnSet"/>.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    /// <summary>"auto", "stretch", a share such as "2", or pixels such as "50px"; null leaves it to the client.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    [JsonConverter(typeof(WidthConverter))]
    public AdaptiveWidth? Width { get; set; }
}
