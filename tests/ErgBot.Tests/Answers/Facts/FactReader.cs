using System.Text.RegularExpressions;

namespace ErgBot.Tests.Answers.Facts;

/// <summary>
/// Finds what looks like a fact: addresses, numbers to call, dates and times in the spellings that people use, places, and names of any kind. It rather
/// finds too much: whatever is known to be right is taken out of the text before.
/// </summary>
internal static partial class FactReader
{
    private const string Month = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private const string DayOfMonth = @"\d{1,2}(?:st|nd|rd|th)?\b";

    /// <param name="text">What the bot says, or is made of.</param>
    /// <param name="known">What may stand in it, the longest first.</param>
    public static IReadOnlyList<Fact> In(string text, IReadOnlyList<string> known)
    {
        var rest = known.Aggregate(text, (left, fact) => Regex.Replace(left, $@"(?<![\w@]){Regex.Escape(fact)}(?![\w@])", "known"));
        return
        [
            .. Found(FactKind.Email, Email()),
            .. Found(FactKind.Url, Url()),
            .. Found(FactKind.Phone, Phone()),
            .. Found(FactKind.Date, Date()),
            .. Found(FactKind.Time, Time()),
            .. Found(FactKind.Place, Place()),
            .. Found(FactKind.Name, Name()),
        ];

        IEnumerable<Fact> Found(FactKind kind, Regex pattern) => pattern.Matches(rest).Select(match => new Fact(kind, match.Value));
    }

    [GeneratedRegex(@"[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bhttps?:|\bwww\.|\b[\w-]+\.(?:com|org|net|edu|gov|us|io)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"\(?\b\d{3}\)?[-. ]?\d{3}[-. ]\d{4}\b|\b\d{3}[-.]\d{4}\b|\b(?:extension|ext\.?)\s?\d+|\b\d{7,}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(
        $@"\b{Month}\.?\s+(?:the\s+)?{DayOfMonth}|\b{DayOfMonth}\s+(?:of\s+)?{Month}\b|\b{Month}\s+\d{{4}}\b|\bthe\s+\d{{1,2}}(?:st|nd|rd|th)\b|\b\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b(?:19|20)\d{{2}}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\b(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)\s+(?:of\s+)?\d{{2,4}}\b|\b(?:January|February|April|June|July|August|September|October|November|December)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b\d{1,2}(?::\d{2})?\s?[ap]\.?m\b|\b\d{1,2}:\d{2}\b|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o['’]clock|\bnoon\b|\bmidnight\b|\b(?:half|quarter)\s+(?:past|to)\b|\bat\s+(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!\s+least)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"(?:\b(?:[A-Z][\w'’.]*|\d+)\s+)+(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Drive|Lane|Square|School|Room|Hall|Building|Center|Centre|Library|Auditorium|Cafeteria|Gym|Campus|Park|Floor|Office|Department)(?!\w)|\b[Rr]oom\s+\w*\d+\b|\b\d+(?:st|nd|rd|th)\s+floor\b", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary>Capitals where a sentence doesn't begin, and a second one where it does.</summary>
    [GeneratedRegex(@"(?<=[\w,;)’'] +[(]?)\b(?!I\b)[A-Z][\w’']*(?:\s+[A-Z][\w’']*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
