using System.Globalization;

namespace ErgBot.Groups;

/// <summary>How large a group is, as exactly as anybody is ever told: from so many people to so many.</summary>
/// <param name="From">0 for the first band.</param>
/// <param name="To">Null for the last band.</param>
internal readonly record struct SizeBand(int From, int? To)
{
    /// <summary>What is stored of a group's size: "0-10", "11-20", "10001-".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");
}
