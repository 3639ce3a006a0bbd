namespace AdaptiveCards;

/// <summary>How a height is meant.</summary>
public enum AdaptiveHeightType
{
    Auto = 0,
    Stretch = 1,
    Pixel = 2,
}
