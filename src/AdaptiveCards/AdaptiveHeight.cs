namespace AdaptiveCards;

/// <summary>The height of an element.</summary>
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    private const string AutoWord = "auto";
    private const string StretchWord = "stretch";

    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    /// <param name="px">Pixels.</param>
    public AdaptiveHeight(uint px)
    {
        HeightType = AdaptiveHeightType.Pixel;
        Unit = px;
    }

    /// <param name="value">"auto", "stretch", or pixels such as "50px".</param>
    /// <exception cref="ArgumentException">It is anything else.</exception>
    public AdaptiveHeight(string value)
    {
        (HeightType, Unit) = value switch
        {
            AutoWord => (AdaptiveHeightType.Auto, (uint?)null),
            StretchWord => (AdaptiveHeightType.Stretch, null),
            _ when Pixels.TryParse(value, out var pixels) => (AdaptiveHeightType.Pixel, pixels),
            _ => throw new ArgumentException($"'{value}' isn't a height.", nameof(value)),
        };
    }

    public static AdaptiveHeight Auto => new(AdaptiveHeightType.Auto);

    public static AdaptiveHeight Stretch => new(AdaptiveHeightType.Stretch);

    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>Pixels; null for heights that have a name.</summary>
    public uint? Unit { get; set; }

    public static bool operator ==(AdaptiveHeight? ah1, AdaptiveHeight? ah2) => Equals(ah1, ah2);

    public static bool operator !=(AdaptiveHeight? ah1, AdaptiveHeight? ah2) => !Equals(ah1, ah2);

    public bool Equals(AdaptiveHeight? other) => other is not null && HeightType == other.HeightType && Unit == other.Unit;

    public override bool Equals(object? obj) => Equals(obj as AdaptiveHeight);

    public override int GetHashCode() => HashCode.Combine(HeightType, Unit);

    public override string ToString() => HeightType switch
    {
        AdaptiveHeightType.Auto => AutoWord,
        AdaptiveHeightType.Stretch => StretchWord,
        _ => Pixels.Of(Unit),
    };
}
