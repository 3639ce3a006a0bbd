using AdaptiveCards;
using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Events.Calendars;

namespace ErgBot.Events.Reminders;

/// <summary>The event's card for one person, headed by what has changed of it.</summary>
internal sealed class ChangeCard(EventCard card, DistrictTime time)
{
    public CardReply For(EventHead head, EventChange change, Standing own)
    {
        var reply = card.ForOne(head, own, What(head.Event, change)) with { Summary = ReminderTexts.ChangeSummary };
        if (head.Event.Cancelled)
        {
            reply.Card.Body.Add(CardParts.Buttons((AdaptiveAction)CardParts.Button(ReminderTexts.TakeOut, CalendarAction.Verb, CalendarAction.On(head.Event.Id))));
        }

        return reply;
    }

    private string What(Event now, EventChange was)
    {
        if (now.Cancelled)
        {
            return ReminderTexts.Cancelled;
        }

        List<string> changes = [];
        if ((was.Start, was.End) != (now.Start, now.End))
        {
            changes.Add(ReminderTexts.TimeWas(time.When(was.Start, was.End)));
        }

        if (was.Place != now.Place)
        {
            changes.Add(ReminderTexts.PlaceWas(was.Place));
        }

        return changes.Count > 0 ? string.Join(' ', changes) : ReminderTexts.AsBefore;
    }
}
