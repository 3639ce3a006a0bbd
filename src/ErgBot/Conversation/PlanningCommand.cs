using System.Text.RegularExpressions;
using ErgBot.Answers;
using ErgBot.Languages;

namespace ErgBot.Conversation;

/// <summary>
/// "Create an event", "edit the kick-off": commands of the few who plan events. They are known by their words and not learned, so that they
/// take nothing from how everybody else's questions are understood. A slip of the finger in one of their words is forgiven.
/// </summary>
internal static partial class PlanningCommand
{
    /// <summary>Null for anything else. "Change my answer to the kick-off" is something else.</summary>
    public static Topic? In(string text) => text.Length > LongestCommand || Withdraws().IsMatch(text) ? null : Exactly(text) ?? Exactly(Word().Replace(text, Meant));

    private static Topic? Exactly(string text) => text switch
    {
        _ when Create().IsMatch(text) => _create,
        _ when Edit().IsMatch(text) => _edit,
        _ => null,
    };

    // The patterns are linear, and what somebody wrote in several sentences is no command.
    private const int LongestCommand = 120;

    private static readonly Topic _create = new() { Id = "create-event", Name = "Plan an event", Does = Intent.CreateEvent, Answer = "", Examples = [], Next = [] };
    private static readonly Topic _edit = new() { Id = "edit-event", Name = "Change an event", Does = Intent.EditEvent, Answer = "", Examples = [], Next = [] };

    /// <summary>Words that a slip in is forgiven. Short ones have neighbours that mean something else.</summary>
    private static readonly string[] _words =
    [
        "event", "events", "meeting", "create", "schedule", "organize", "organise", "publish", "change", "update", "reschedule", "postpone", "correct",
        "manage", "cancel", "kickoff", "please",
    ];

    /// <summary>Another form of a word ("changed") is no slip.</summary>
    private static string Meant(Match written)
    {
        var word = written.Value.ToLowerInvariant();
        if (_words.Any(known => word.StartsWith(known, StringComparison.Ordinal)))
        {
            return written.Value;
        }

        var reach = SpellingReach.Of(word.Length);
        return _words
            .Where(known => Math.Abs(known.Length - word.Length) <= reach.Edits)
            .Select(known => (Word: known, Distance: SpellingDistance.Between(word, known)))
            .Where(near => near.Distance <= reach.Distance)
            .OrderBy(near => near.Distance)
            .Select(near => near.Word)
            .FirstOrDefault(written.Value);
    }

    private const string Begins = @"^\s*(?:(?:please|hi|hello|ok|now)[, ]+)*(?:(?:i|we)(?: would|'d|’d)? (?:want|need|like|have) to |how (?:do|can) (?:i|we) |can (?:i|we) |let (?:me|us) |help me )?";
    private const string Ends = @"(?:,? please)?[\s.!?]*$";

    // Who has to cancel doesn't come; what takes place nobody of the few has to cancel in such words.
    [GeneratedRegex(@"^\W*(?:\w+\W+)?(?:i|we) (?:have|need) to cancel\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Withdraws();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(Begins + @"(?:create|plan|add|make|schedule|organi[sz]e|set up|put up|publish|draft|start|new) (?:an? |the |our |another )?(?:new )?(?:event|group event|group meeting)(?: (?:for|of|with|in) [\w' &-]+)?" + Ends, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Create();

    [GeneratedRegex(Begins + @"(?:edit|change|update|move|reschedule|postpone|correct|manage|cancel|call off) (?:(?:the |its )?(?:time|date|day|place|room|title|name|seats|details|number of seats|capacity) (?:of|for|in) )?(?:(?:the|an|our|my|a|my planned|our planned) )?(?:kick-?off|kick off|(?:group |draft )?events?|drafts?)(?: (?:to|for|on) [\w' &:,-]+)?" + Ends, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Edit();
}
