using System.Text;

namespace ErgBot.Events.Attendees;

/// <summary>
/// A cell of a CSV file that no spreadsheet takes for a formula: not by what it begins with, not behind blanks or signs that nobody sees, not in
/// full-width signs, and not where a program splits lines at another separator than ours or doesn't heed the quotes.
/// </summary>
/// <remarks>
/// Control characters, line breaks among them, become blanks. Then, wherever a cell could begin (at the start, and after a separator or quote), an
/// apostrophe is put before a sign that could begin a formula; and one before an apostrophe that stood there, so that <see cref="Read"/> gives back
/// what was written.
/// </remarks>
internal static class SafeCell
{
    private const char Guard = '\'';

    public static string Of(string text)
    {
        var plain = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        var safe = new StringBuilder(plain.Length + 4);
        var mayBegin = true;
        foreach (var c in plain)
        {
            if (mayBegin && (BeginsFormula(c) || c == Guard))
            {
                safe.Append(Guard);
            }

            safe.Append(c);
            mayBegin = IsSeparator(c) || (mayBegin && IsUnseen(c));
        }

        return safe.ToString();
    }

    /// <summary>What was written, with its control characters as blanks.</summary>
    public static string Read(string safe)
    {
        var text = new StringBuilder(safe.Length);
        var mayBegin = true;
        for (var i = 0; i < safe.Length; i++)
        {
            if (mayBegin && safe[i] == Guard && i + 1 < safe.Length && (BeginsFormula(safe[i + 1]) || safe[i + 1] == Guard))
            {
                i++;
            }

            text.Append(safe[i]);
            mayBegin = IsSeparator(safe[i]) || (mayBegin && IsUnseen(safe[i]));
        }

        return text.ToString();
    }

    /// <summary>= + - @ in all their forms, and what some programs take for the beginning of a command.</summary>
    public static bool BeginsFormula(char c) => c is '=' or '+' or '-' or '@' or '|' or '%'
        or '＝' or '＋' or '－' or '＠' or '｜' or '％' or '﹦' or '﹢' or '﹣' or '﹫' or '−' or '⁼' or '₌' or '⁺' or '₊';

    private static bool IsSeparator(char c) => c is ',' or ';' or '"' or '|' or ':';

    /// <summary>Blanks of all kinds, marks without width, and halves of characters, which a program may drop.</summary>
    private static bool IsUnseen(char c) =>
        char.IsWhiteSpace(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.NonSpacingMark;
}
