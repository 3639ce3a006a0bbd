using System.Text.RegularExpressions;

namespace ErgBot.Answers.Unanswered;

/// <summary>
/// What of a question is kept: its beginning, in one line, and instead of addresses, numbers, links and the names that people give themselves a
/// word that says what stood there. Another person's name can't be told from other words.
/// </summary>
internal static partial class QuestionText
{
    public const int Longest = 300;

    public static string Without(string text)
    {
        var line = Blanks().Replace(text, " ").Trim();
        line = Mention().Replace(line, "(name)");
        line = Email().Replace(line, "(e-mail)");
        line = Link().Replace(line, "(link)");
        line = Number().Replace(line, "(number)");
        line = OwnName().Replace(line, "$1 (name)");
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)];
    }

    // Whoever pastes a book is not read to its end.
    private const int MostRead = 4000;

    /// <summary>Likewise, of no more than what anybody writes as a question.</summary>
    public static string Of(string text) => Without(text.Length <= MostRead ? text : text[..MostRead]);

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"<at\b[^>]*>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;:]+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:https?://|www\.)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    /// <summary>Four digits or more, with what stands between the digits of a phone number; a room or a year goes with them.</summary>
    [GeneratedRegex(@"\+?\(?\d(?:[\s().\-/]{0,2}\d){3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b((?:[Mm]y name is|[Mm]y name's|[Ii]['’]?m|[Ii] am|[Tt]his is))(?: +\p{Lu}[\p{L}'’\-.]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex OwnName();
}
