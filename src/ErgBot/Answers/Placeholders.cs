using System.Text.RegularExpressions;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Groups;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Answers;

/// <summary>
/// The places in an answer that are filled from the tables as they are at that moment, so that no answer is older than an edit:
/// <c>{kick-off:when}</c> and the like, and <c>{groups}</c>.
/// </summary>
internal sealed partial class Placeholders(EventCatalog events, GroupDirectory groups, DistrictTime time, CalendarClock clock)
{
    private const string GroupsName = "groups";

    private static readonly string[] _known = ["title", "when", "plan", "day", "time", "days", "place", "seats"];

    /// <exception cref="FormatException">A placeholder that nothing fills, or of an event that there isn't.</exception>
    public static string Checked(string answer, KnownEvents? events = null)
    {
        foreach (Match place in Place().Matches(answer))
        {
            if (!IsKnown(place))
            {
                throw new FormatException($"{place.Value} is no placeholder; use {{{GroupsName}}}, or {{event-id:...}} with one of {string.Join(", ", _known)}.");
            }

            if (place.Groups["all"].Value != GroupsName)
            {
                events?.Checked(place.Groups["event"].Value);
            }
        }

        return answer;
    }

    public async Task<string> FillAsync(string answer, CancellationToken ct)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var heads = new Dictionary<EventId, EventHead?>();
        foreach (var place in Place().Matches(answer).Where(IsKnown))
        {
            values[place.Value] = place.Groups["all"].Value == GroupsName
                ? AnswerTexts.List([.. (await groups.AllAsync(ct)).Where(group => group.State == GroupState.Open).Select(group => group.Name)])
                : ValueOf(place.Groups["what"].Value, await HeadAsync(EventId.Parse(place.Groups["event"].Value), heads, ct));
        }

        // What else stands in braces is a person's own words: an answer that organizers kept isn't checked as the content is.
        return Place().Replace(answer, place =>
            !values.TryGetValue(place.Value, out var value) ? place.Value
            : BeginsSentence(answer, place.Index) ? Capitalized(value)
            : value);
    }

    private static bool IsKnown(Match place) => place.Groups["all"].Value == GroupsName
        || (EventId.TryParse(place.Groups["event"].Value, out _) && _known.Contains(place.Groups["what"].Value, StringComparer.Ordinal));

    private async Task<EventHead?> HeadAsync(EventId id, Dictionary<EventId, EventHead?> heads, CancellationToken ct) =>
        heads.TryGetValue(id, out var known) ? known : heads[id] = await events.FindAsync(id, ct);

    private string ValueOf(string what, EventHead? head) => (head, what) switch
    {
        (null, _) => AnswerTexts.UnknownYet,
        ({ Event: var found }, "title") => found.Title,
        ({ Event.Cancelled: true }, "plan") => AnswerTexts.ItIsOff,
        ({ Event: var found }, "when" or "plan") => found.When(time),
        ({ Event: { Start: { } start, End: { } end } }, "day" or "time" or "days") => what switch
        {
            "day" => time.Day(start),
            "time" => time.Range(start, end),
            _ => AnswerTexts.DaysAway(time.Date(start).DayNumber - time.Date(clock.GetUtcNow()).DayNumber),
        },
        (_, "day" or "time" or "days") => AnswerTexts.UnknownYet,
        ({ Event.Capacity: { } capacity }, "seats") => AnswerTexts.SeatsLeft(Math.Max(0, capacity - head.Going), capacity),
        (_, "seats") => AnswerTexts.NoLimit,
        ({ Event.Place.Length: 0 }, _) => AnswerTexts.UnknownYet,
        ({ Event: var found }, _) => found.Place,
    };

    private static bool BeginsSentence(string answer, int at)
    {
        var before = answer.AsSpan(0, at).TrimEnd();
        return before.Length == 0 || (before[^1] is '.' or '?' && before.Length < at);
    }

    private static string Capitalized(string value) => value.Length == 0 ? value : $"{char.ToUpperInvariant(value[0])}{value.AsSpan(1)}";

    [GeneratedRegex(@"\{(?<all>(?<event>[^{}:]*)(?::(?<what>[^{}]*))?)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
