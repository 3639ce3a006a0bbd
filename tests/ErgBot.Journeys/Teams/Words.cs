using System.Text;

namespace ErgBot.Journeys.Teams;

/// <summary>Words as a reader compares them: no matter of case, of typographic quotes, dashes and blanks, or of markdown's stars.</summary>
internal static class Words
{
    public static bool Contain(string text, string words) => Plain(text).Contains(Plain(words), StringComparison.OrdinalIgnoreCase);

    public static bool Same(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '*' or '\\':
                    break;
                case '\u2018' or '\u2019':
                    plain.Append('\'');
                    break;
                case '\u201C' or '\u201D':
                    plain.Append('"');
                    break;
                case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014':
                    plain.Append('-');
                    break;
                default:
                    if (!char.IsWhiteSpace(character))
                    {
                        plain.Append(character);
                    }
                    else if (plain.Length > 0 && plain[^1] != ' ')
                    {
                        plain.Append(' ');
                    }

                    break;
            }
        }

        return plain.ToString().Trim();
    }
}
