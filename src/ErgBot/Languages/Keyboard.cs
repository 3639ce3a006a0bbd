namespace ErgBot.Languages;

/// <summary>Which letters lie side by side on an English keyboard, where fingers slip.</summary>
internal static class Keyboard
{
    private static readonly string[] _rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly bool[] _adjacent = Adjacent();

    public static bool AreAdjacent(char a, char b) => char.IsAsciiLetterLower(a) && char.IsAsciiLetterLower(b) && _adjacent[((a - 'a') * 26) + b - 'a'];

    /// <summary>The letters round a letter; empty for anything else.</summary>
    public static string Around(char letter) => string.Concat(Enumerable.Range('a', 26).Select(other => (char)other).Where(other => AreAdjacent(letter, other)));

    private static bool[] Adjacent()
    {
        var keys = _rows.SelectMany((row, y) => row.Select((letter, x) => (letter, x, y))).ToList();
        var adjacent = new bool[26 * 26];
        foreach (var (a, b) in keys.SelectMany(a => keys.Select(b => (a, b))))
        {
            // Each row stands half a key to the right of the one above.
            var across = b.x - a.x;
            adjacent[((a.letter - 'a') * 26) + b.letter - 'a'] = (b.y - a.y) switch
            {
                0 => across is 1 or -1,
                1 => across is 0 or -1,
                -1 => across is 0 or 1,
                _ => false,
            };
        }

        return adjacent;
    }
}
