using System.Text.RegularExpressions;

namespace ErgBot.Answers.Tickets;

/// <summary>What is to be asked in "ask the organizers whether there is parking". It only fills the form: the asker sees it before it goes out.</summary>
internal static partial class AskedQuestion
{
    /// <summary>Whether the sentence says in plain words that somebody should be asked: then nothing else is meant, whatever the question is about.</summary>
    public static bool IsIn(string text) => Command().IsMatch(text);

    /// <returns>The rest of the sentence after those who are to be asked; null when nothing follows but courtesies.</returns>
    public static string? In(string text)
    {
        var rest = Asked().Match(text) is { Success: true } found ? text[(found.Index + found.Length)..].Trim(' ', '\n', ',', ':', ';', '-', '.') : "";
        return Courtesies().Replace(rest, "").Trim(' ', ',', '.', '?', '!').Length == 0 ? null : rest;
    }

    [GeneratedRegex(@"\b(organi[sz]ers?|organi[sz]ing (team|committee)|human resources|hr)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^\W*((please|(can|could|would|will) you( please)?|i('d| would)? (like|want) to|let me|let's)\s+)*(ask|tell|forward|pass|send|take)\b[^.?!,:;]{0,40}?\b(organi[sz]ers?|organi[sz]ing (team|committee)|human resources|hr)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"\b(please|thanks|thank you|for me|instead|then|again|now|about (this|that|it)|(answer|know|see) (this|that|it)|this|that|it|my question)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesies();
}
