namespace ErgBot.Groups;

/// <summary>A name as Teams shows it, cut to what a row of the usual length holds, so that no length tells whether there is one.</summary>
internal static class DisplayName
{
    private const int Longest = 100;

    public static string? Shortened(string? name) => name is null ? null : string.Concat(name.EnumerateRunes().Take(Longest));
}
