using System.Collections.Concurrent;
using System.Globalization;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events.Reminders;

/// <summary>
/// Tells whoever wished to hear of the administrators' event that its date is set, or that it won't take place. That somebody may be owed it
/// follows from the event's row alone; who it is stands in a person's own row, as their wish, which goes when they were told.
/// </summary>
internal sealed class DateNews(EventStore events, EventCatalog catalog, PeopleStore people, NewsRound round, EventCard card, Turns turns, CalendarClock clock)
{
    /// <summary>Up to which version of an event everybody was told, as far as this instance knows; the tables know for all.</summary>
    private readonly ConcurrentDictionary<EventId, int> _told = new();

    /// <summary>Whether somebody may have to be told something.</summary>
    public bool IsOwed(EventHead head) =>
        head.Event.Id == catalog.Fall && head.Event is { Draft: false } known && (known.HasDate || known.Cancelled)
        && head.Version > _told.GetValueOrDefault(known.Id) && !known.IsOver(clock.GetUtcNow());

    public async Task SendDueAsync(EventHead head, CancellationToken ct)
    {
        var id = head.Event.Id;
        if (IsOwed(head) && await turns.TakeAsync($"date-{id}", Period(head), (turn, inTurn) => round.TellAsync(Of(head), turn, inTurn), ct))
        {
            _told[id] = head.Version;
        }
    }

    private News<PersonId> Of(EventHead head) => new(
        ct => people.EachAsync(ct).Where(one => one.Record.WantsFallEvent).Select(one => one.Id),
        person => person,
        _ => card.ForOne(head, own: null, ReminderTexts.DateIs(head.Event.Cancelled)) with { Summary = ReminderTexts.DateSummary },
        async person =>
        {
            await people.ChangeAsync(person, record => record with { WantsFallEvent = false }, CancellationToken.None);
            return true;
        },
        async ct => (await events.FindAsync(head.Event.Id, ct))?.Version == head.Version);

    /// <summary>What was changed once more meanwhile is another turn, which goes on with whom this one hasn't told.</summary>
    private static string Period(EventHead head) => head.Version.ToString("D6", CultureInfo.InvariantCulture);
}
