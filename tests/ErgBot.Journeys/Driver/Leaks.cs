namespace ErgBot.Journeys.Driver;

/// <summary>Looks for what belongs to people where it doesn't belong, also as it looks inside an address.</summary>
internal static class Leaks
{
    private const int Around = 300;

    /// <summary>The first secret in the text with what stands round it; null when there is none.</summary>
    public static string? Find(IEnumerable<string> secrets, string text)
    {
        foreach (var spelling in secrets.SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) }))
        {
            var at = text.IndexOf(spelling, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return $"'{spelling}' in …{text[Math.Max(0, at - Around)..Math.Min(text.Length, at + Around)]}…";
            }
        }

        return null;
    }
}
