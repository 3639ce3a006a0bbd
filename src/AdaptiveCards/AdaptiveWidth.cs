using System.Globalization;

namespace AdaptiveCards;

/// <summary>The width of a column.</summary>
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
{
    public AdaptiveWidth(AdaptiveWidthType widthType) => WidthType = widthType;

    /// <param name="px">Pixels.</param>
    public AdaptiveWidth(uint px)
    {
        WidthType = AdaptiveWidthType.Pixel;
        Unit = px;
    }

    /// <param name="value">"auto", "stretch", a share such as "2", or pixels such as "50px".</param>
    /// <exception cref="ArgumentException">It is anything else.</exception>
    public AdaptiveWidth(string value)
    {
        (WidthType, Unit) = value switch
        {
            AdaptiveColumnWidth.Auto => (AdaptiveWidthType.Auto, (uint?)null),
            AdaptiveColumnWidth.Stretch => (AdaptiveWidthType.Stretch, null),
            _ when Pixels.TryParse(value, out var pixels) => (AdaptiveWidthType.Pixel, pixels),
            _ when uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var share) => (AdaptiveWidthType.Weighted, share),
            _ => throw new ArgumentException($"'{value}' isn't a width.", nameof(value)),
        };
    }

    public static AdaptiveWidth Auto => new(AdaptiveWidthType.Auto);

    public static AdaptiveWidth Stretch => new(AdaptiveWidthType.Stretch);

    public AdaptiveWidthType WidthType { get; set; }

    /// <summary>Pixels, or a share; null for widths that have a name.</summary>
    public uint? Unit { get; set; }

    public static implicit operator AdaptiveWidth(string value) => new(value);

    public bool Equals(AdaptiveWidth? other) => other is not null && WidthType == other.WidthType && Unit == other.Unit;

    public override bool Equals(object? obj) => Equals(obj as AdaptiveWidth);

    public override int GetHashCode() => HashCode.Combine(WidthType, Unit);

    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Auto => AdaptiveColumnWidth.Auto,
        AdaptiveWidthType.Stretch => AdaptiveColumnWidth.Stretch,
        AdaptiveWidthType.Pixel => Pixels.Of(Unit),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Unit}"),
    };
}
