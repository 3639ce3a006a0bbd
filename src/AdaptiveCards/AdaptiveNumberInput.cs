using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A number. NaN stands for "not set".</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? Placeholder { get; set; }

    [DefaultValue(double.NaN)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public double Value { get; set; } = double.NaN;

    [DefaultValue(double.NaN)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public double Min { get; set; } = double.NaN;

    [DefaultValue(double.NaN)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public double Max { get; set; } = double.NaN;

    internal override bool IsValidated => base.IsValidated || !double.IsNaN(Min) || !double.IsNaN(Max);
}
