using System.Globalization;
using System.Text;

namespace ErgBot.Languages;

/// <summary>Cuts a text of any language into plain lower-case words.</summary>
internal static class PlainWords
{
    // A question has far fewer; what a long paste says beyond this changes no answer, and each word costs time.
    private const int Most = 100;

    /// <summary>Runs of letters, digits and inner apostrophes; accents dropped.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var plain = Ascii.IsValid(text) ? InAscii(text) : InAnyScript(text);
        return plain
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('\''))
            .Where(word => word.Length > 0)
            .Take(Most);
    }

    /// <summary>How long a number is says more about a question than which number it is.</summary>
    public static string Folded(string word) => word.All(char.IsAsciiDigit)
        ? word.Length switch { <= 2 => "#", <= 4 => "##", _ => "###" }
        : word;

    /// <summary>Most texts are; there is nothing to normalise then, and thousands of them are read at each start.</summary>
    private static string InAscii(string text) => string.Create(text.Length, text, (plain, written) =>
    {
        for (var at = 0; at < plain.Length; at++)
        {
            plain[at] = char.IsAsciiLetterOrDigit(written[at]) ? char.ToLowerInvariant(written[at]) : written[at] == '\'' ? '\'' : ' ';
        }
    });

    private static string InAnyScript(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is '\'' or '’' or '‘' or 'ʼ')
            {
                plain.Append('\'');
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }

    /// <summary>Half a surrogate pair can't be normalised, and a chat may bring one.</summary>
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
