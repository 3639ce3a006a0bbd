using System.Globalization;
using System.Text;

namespace ErgBot.Tests.Events.Attendees;

/// <summary>Reads CSV as programs do, the careless ones too: with their own separator, with or without heeding quotes, breaking lines at any sign that may be a line break.</summary>
internal static class Spreadsheet
{
    public static IEnumerable<string> Cells(string file, char separator, bool heedsQuotes)
    {
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < file.Length; i++)
        {
            var c = file[i];
            if (heedsQuotes && quoted && c == '"' && i + 1 < file.Length && file[i + 1] == '"')
            {
                cell.Append(c);
                i++;
            }
            else if (heedsQuotes && c == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && (c == separator || c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f'))
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        yield return cell.ToString();
    }

    /// <summary>Whether some program takes it for a formula: it looks past blanks, quotes and what nobody sees, and makes plain signs of full-width ones.</summary>
    public static bool Evaluates(string cell)
    {
        var seen = cell.SkipWhile(c => c is '"' || char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark).Take(1).ToArray();
        return seen is [var first] && Plain(first) is '=' or '+' or '-' or '@';

        static char Plain(char c) => c == '−' ? '-' : c.ToString().Normalize(NormalizationForm.FormKC)[0];
    }
}
