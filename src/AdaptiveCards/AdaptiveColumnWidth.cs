namespace AdaptiveCards;

/// <summary>The widths of a column that have a name.</summary>
public class AdaptiveColumnWidth
{
    /// <summary>As wide as what it holds.</summary>
    public const string Auto = "auto";

    /// <summary>A share of what is left.</summary>
    public const string Stretch = "stretch";
}
