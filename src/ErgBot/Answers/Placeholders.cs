using System.Text.RegularExpressions;
using ErgBot.Calendar;
using ErgBot.Events;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Answers;

/// <summary>
/// The places in an answer that are filled from the event as it is at that moment, so that no answer is older than an edit:
/// <c>{kick-off:when}</c>, <c>{kick-off:day}</c>, <c>{kick-off:place}</c>.
/// </summary>
internal sealed partial class Placeholders(EventCatalog events, DistrictTime time)
{
    /// <exception cref="FormatException">A placeholder that nothing fills.</exception>
    public static string Checked(string answer)
    {
        foreach (Match place in Place().Matches(answer))
        {
            if (!EventId.TryParse(place.Groups["event"].Value, out _) || place.Groups["what"].Value is not ("when" or "day" or "place"))
            {
                throw new FormatException($"{place.Value} is no placeholder; use {{event-id:when}}, {{event-id:day}} or {{event-id:place}}.");
            }
        }

        return answer;
    }

    public async Task<string> FillAsync(string answer, CancellationToken ct)
    {
        foreach (Match place in Place().Matches(answer))
        {
            answer = answer.Replace(place.Value, await ValueAsync(place, ct), StringComparison.Ordinal);
        }

        return answer;
    }

    private async Task<string> ValueAsync(Match place, CancellationToken ct)
    {
        var head = await events.FindAsync(EventId.Parse(place.Groups["event"].Value), ct);
        return (head?.Event, place.Groups["what"].Value) switch
        {
            (null, _) => AnswerTexts.UnknownYet,
            ({ } found, "when") => time.When(found.Start, found.End),
            ({ } found, "day") => time.Day(found.Start),
            ({ } found, _) => found.Place,
        };
    }

    [GeneratedRegex(@"\{(?<event>[^{}:]*):(?<what>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
