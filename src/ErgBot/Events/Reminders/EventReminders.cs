using System.Collections.Concurrent;
using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Storage;

namespace ErgBot.Events.Reminders;

/// <summary>Reminds whoever has a seat or said Maybe, the day before and the hour before.</summary>
internal sealed class EventReminders(EventStore events, RsvpRound round, EventCard card, Turns turns, DistrictTime time, CalendarClock clock)
{
    private static readonly ReminderKind[] _kinds = Enum.GetValues<ReminderKind>();

    private readonly ConcurrentDictionary<(EventId Id, ReminderKind Kind), string> _done = new();

    public async Task SendDueAsync(EventHead head, CancellationToken ct)
    {
        foreach (var kind in _kinds)
        {
            var period = ReminderTimes.Period(head.Event, kind, time);
            if (ReminderTimes.IsDue(head.Event, kind, clock.GetUtcNow(), time)
                && _done.GetValueOrDefault((head.Event.Id, kind)) != period
                && await turns.TakeAsync($"remind-{kind}-{head.Event.Id}", period, (turn, inTurn) => round.TellAsync(News(head, kind, period), turn, inTurn), ct))
            {
                _done[(head.Event.Id, kind)] = period;
            }
        }
    }

    private RsvpNews News(EventHead head, ReminderKind kind, string period) => new(
        head.Event.Id,
        $"Remind{kind}",
        period,
        rsvp => rsvp.HoldsSeat || rsvp.Answer == RsvpAnswer.Maybe,
        answer => For(head, answer.Rsvp.Answer),
        async inTime => await events.FindAsync(head.Event.Id, inTime) is { Event: var now }
            && ReminderTimes.Period(now, kind, time) == period && ReminderTimes.IsDue(now, kind, clock.GetUtcNow(), time));

    private CardReply For(EventHead head, RsvpAnswer answer)
    {
        var (start, today) = (time.Date(head.Event.Start), time.Date(clock.GetUtcNow()));
        var note = ReminderTexts.Reminder(start.DayNumber - today.DayNumber, time.Day(head.Event.Start), answer);
        return card.ForOne(head, new Standing(answer), note) with { Summary = ReminderTexts.ReminderSummary };
    }
}
