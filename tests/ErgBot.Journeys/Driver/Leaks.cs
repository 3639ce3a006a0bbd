using System.Text;

namespace ErgBot.Journeys.Driver;

/// <summary>Looks for what belongs to people where it doesn't belong, also as it looks inside an address and inside Base64.</summary>
internal static class Leaks
{
    private const int Around = 300;

    // Twelve characters that chance doesn't bring.
    private const int ShortestEncoded = 9;

    /// <summary>The first secret in the text with what stands round it; null when there is none.</summary>
    public static string? Find(IEnumerable<string> secrets, string text)
    {
        foreach (var spelling in SpellingsOf(secrets))
        {
            var at = text.IndexOf(spelling, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return $"'{spelling}' in …{text[Math.Max(0, at - Around)..Math.Min(text.Length, at + Around)]}…";
            }
        }

        return null;
    }

    public static IEnumerable<string> SpellingsOf(IEnumerable<string> secrets) =>
        secrets.SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) }.Concat(Encoded(secret))).Distinct();

    /// <summary>As it looks after any other text: three bytes make four characters, so there are three ways; what the neighbours share in is left out.</summary>
    private static IEnumerable<string> Encoded(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        return Enumerable.Range(0, 3)
            .Select(skipped => bytes.AsSpan(skipped, (bytes.Length - skipped) / 3 * 3).ToArray())
            .Where(whole => whole.Length >= ShortestEncoded)
            .Select(Convert.ToBase64String);
    }
}
