namespace ErgBot.Languages;

/// <summary>How far a word is from another in slips of the finger: an edit costs 1, a missing letter 0.8, an adjacent key, a doubled letter or a swap 0.7.</summary>
internal static class SpellingDistance
{
    private const double Edit = 1;
    private const double Slip = 0.7;
    private const double Missing = 0.8;
    private const double OtherFirstLetter = 0.2;

    /// <summary>Optimal string alignment: no letter is edited twice.</summary>
    public static double Between(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var width = meant.Length + 1;
        Span<double> table = width * (written.Length + 1) <= 512 ? stackalloc double[width * (written.Length + 1)] : new double[width * (written.Length + 1)];
        for (var i = 0; i <= written.Length; i++)
        {
            for (var j = 0; j <= meant.Length; j++)
            {
                table[(i * width) + j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Cheapest(written, meant, i, j, table, width),
                };
            }
        }

        return table[^1] + (written[0] == meant[0] ? 0 : OtherFirstLetter);
    }

    private static double Cheapest(ReadOnlySpan<char> written, ReadOnlySpan<char> meant, int i, int j, ReadOnlySpan<double> table, int width)
    {
        var (a, b) = (written[i - 1], meant[j - 1]);
        var replaced = table[((i - 1) * width) + j - 1] + (a == b ? 0 : Keyboard.AreAdjacent(a, b) ? Slip : Edit);
        var added = table[((i - 1) * width) + j] + (i > 1 && a == written[i - 2] ? Slip : Edit);
        var dropped = table[(i * width) + j - 1] + (j > 1 && b == meant[j - 2] ? Slip : Missing);
        var swapped = i > 1 && j > 1 && a == meant[j - 2] && b == written[i - 2] && a != b ? table[((i - 2) * width) + j - 2] + Slip : double.MaxValue;
        return Math.Min(Math.Min(replaced, swapped), Math.Min(added, dropped));
    }
}
