using System.Collections.Concurrent;
using System.Globalization;
using ErgBot.Calendar;
using ErgBot.Storage;

namespace ErgBot.Events.Reminders;

/// <summary>Tells of a change of time or place, and of a cancellation, whoever said Going or Maybe. That it is owed stands in the event's row, written with the change itself.</summary>
internal sealed class ChangeNotices(EventStore events, NewsRound round, ChangeCard card, Turns turns, CalendarClock clock)
{
    private const string Mark = "Change";

    /// <summary>Up to which change everybody was told, as far as this instance knows; the tables know for all.</summary>
    private readonly ConcurrentDictionary<EventId, int> _told = new();

    /// <summary>Whether somebody may have to be told something.</summary>
    public bool IsOwed(Event changed) =>
        changed is { Draft: false, Change: { } change } && change.Number > _told.GetValueOrDefault(changed.Id) && !changed.IsOver(clock.GetUtcNow());

    public async Task SendDueAsync(EventHead head, CancellationToken ct)
    {
        if (IsOwed(head.Event) && head.Event is { Id: var id, Change: { } change })
        {
            var news = new RsvpNews(
                id,
                Mark,
                Period(change),
                rsvp => rsvp.Answer != RsvpAnswer.CannotGo,
                answer => card.For(head, change, new Standing(answer.Rsvp.Answer)),
                async inTime => (await events.FindAsync(id, inTime))?.Event.Change == change);
            if (await turns.TakeAsync($"change-{id}", Period(change), (turn, inTurn) => round.TellAsync(news.Of(events), turn, inTurn), ct))
            {
                _told[id] = change.Number;
            }
        }
    }

    private static string Period(EventChange change) => change.Number.ToString("D6", CultureInfo.InvariantCulture);
}
