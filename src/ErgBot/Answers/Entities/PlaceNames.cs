using System.Collections.Frozen;
using ErgBot.Languages;

namespace ErgBot.Answers.Entities;

/// <summary>Whether somebody names a place, by some of the words of its name that other places don't share.</summary>
internal static class PlaceNames
{
    private static readonly FrozenSet<string> _shared = new[]
    {
        "the", "a", "at", "in", "of", "on", "and", "school", "schools", "building", "room", "hall", "house", "center", "library", "campus", "office",
        "avenue", "ave", "street", "st", "road", "upper", "lower", "middle", "high", "elementary", "main",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="text">What somebody wrote.</param>
    /// <param name="place">The place as the event has it: "Putnam Avenue Upper School".</param>
    public static bool Names(string text, string place)
    {
        var own = PlainWords.Of(place).Where(word => !_shared.Contains(word)).ToList();
        return own.Count > 0 && PlainWords.Of(text).Intersect(own, StringComparer.Ordinal).Any();
    }
}
