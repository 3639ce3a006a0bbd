using System.Collections.Concurrent;
using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Storage;

namespace ErgBot.Events.Reminders;

/// <summary>Reminds whoever has a seat or said Maybe, the day before and the hour before.</summary>
internal sealed class EventReminders(EventStore events, NewsRound round, EventCard card, Turns turns, DistrictTime time, CalendarClock clock)
{
    private static readonly ReminderKind[] _kinds = Enum.GetValues<ReminderKind>();

    private readonly ConcurrentDictionary<(EventId Id, ReminderKind Kind), string> _done = new();

    public async Task SendDueAsync(EventHead head, CancellationToken ct)
    {
        if (head.Event.Start is not { } start)
        {
            return;
        }

        foreach (var kind in _kinds)
        {
            var period = ReminderTimes.Period(start, kind, time);
            if (ReminderTimes.IsDue(head.Event, kind, clock.GetUtcNow(), time)
                && _done.GetValueOrDefault((head.Event.Id, kind)) != period
                && await turns.TakeAsync($"remind-{kind}-{head.Event.Id}", period, (turn, inTurn) => round.TellAsync(News(head, start, kind, period).Of(events), turn, inTurn), ct))
            {
                _done[(head.Event.Id, kind)] = period;
            }
        }
    }

    private RsvpNews News(EventHead head, DateTimeOffset start, ReminderKind kind, string period) => new(
        head.Event.Id,
        $"Remind{kind}",
        period,
        rsvp => rsvp.HoldsSeat || rsvp.Answer == RsvpAnswer.Maybe,
        answer => For(head, start, answer.Rsvp.Answer),
        async inTime => await events.FindAsync(head.Event.Id, inTime) is { Event: { Start: { } begins } now }
            && ReminderTimes.Period(begins, kind, time) == period && ReminderTimes.IsDue(now, kind, clock.GetUtcNow(), time));

    private CardReply For(EventHead head, DateTimeOffset start, RsvpAnswer answer)
    {
        var days = time.Date(start).DayNumber - time.Date(clock.GetUtcNow()).DayNumber;
        var note = ReminderTexts.Reminder(days, time.Day(start), answer);
        return card.ForOne(head, new Standing(answer), note) with { Summary = ReminderTexts.ReminderSummary };
    }
}
