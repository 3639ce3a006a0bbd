using System.Runtime.CompilerServices;
using ErgBot.Events.Planning;
using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Events.Attendees;

/// <summary>
/// Who answered an event, for those who may know: of the district's events the organizers; of a group's its leads alone, and of its members only
/// those whose membership isn't confidential.
/// </summary>
internal sealed class AttendeeList(EventStore events, MemberStore members, Planners planners)
{
    /// <summary>Looked up at each press.</summary>
    public async Task<bool> MaySeeAsync(Asker asker, Event of, CancellationToken ct) => MaySee(await planners.OfAsync(asker, ct), of);

    /// <summary>And again when a file is fetched.</summary>
    public async Task<bool> MaySeeAsync(PersonId person, Event of, CancellationToken ct) => MaySee(await planners.OfAsync(person, ct), of);

    private static bool MaySee(Planner planner, Event of) => of.Group is { } group ? planner.Leads.Any(led => led.Id == group) : planner.IsOrganizer;

    /// <param name="of">The event.</param>
    /// <param name="withNames">False to leave names off; of a group's event there is nothing but names.</param>
    /// <param name="ct">Cancels.</param>
    public async IAsyncEnumerable<Attendee> EachAsync(Event of, bool withNames, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var answer in events.AnswersAsync(of.Id, ct))
        {
            var words = AttendeeTexts.Answer(answer.Rsvp);
            if (of.Group is not { } group)
            {
                yield return new Attendee(withNames ? answer.Name : null, words);
            }
            else if (await members.FindAsync(group, answer.Person, ct) is { Confidential: false, Name: { } name })
            {
                yield return new Attendee(name, words);
            }
        }
    }
}
