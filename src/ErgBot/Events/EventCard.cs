using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Events.Attendees;
using ErgBot.Events.Calendars;
using ErgBot.Events.Planning;

namespace ErgBot.Events;

/// <summary>An event with its three buttons, for one person or, without an answer, for everybody who sees it.</summary>
internal sealed class EventCard(DistrictTime time, CalendarClock clock)
{
    /// <summary>The card that people insert themselves: nobody can edit it, so it says only what doesn't change with a tap. Each who sees it can call up their own answer, which they alone see.</summary>
    public CardReply ForEverybody(Event shown) =>
        Card(shown, null, [], null, CardParts.Button(EventTexts.MyAnswer, RsvpAction.ShowVerb, RsvpAction.Show(shown.Id)));

    /// <summary>The card that the bot itself puts where several people see it, and keeps up to date: with the counts, and nobody's answer.</summary>
    public CardReply ForPlace(EventHead head)
    {
        var card = Card(head.Event, null, Counts(head), null, CardParts.Button(EventTexts.MyAnswer, RsvpAction.ShowVerb, RsvpAction.Show(head.Event.Id)));
        var shown = SHA256.HashData(Encoding.UTF8.GetBytes(card.Card.ToJson())).AsSpan(0, 16);
        return card with { Live = new LiveMark(head.Event.Id.ToString(), Convert.ToHexStringLower(shown)) };
    }

    /// <summary>The card for one person: their own answer, and the counts, exact for an event of the district's alone.</summary>
    /// <param name="head">The event and its counts.</param>
    /// <param name="own">The person's answer; null for none.</param>
    /// <param name="note">What has just happened, or null to say how the person's answer stands.</param>
    public CardReply ForOne(EventHead head, Standing? own, string? note = null)
    {
        var isPast = head.Event.Cancelled || head.Event.IsOver(clock.GetUtcNow());
        var stands = own is null ? null : EventTexts.Stands(own, isPast);
        return Card(
            head.Event,
            note ?? stands,
            Counts(head),
            own is null || isPast ? null : head.Event.Closed ? EventTexts.ChangeWhenClosed : EventTexts.Change,
            own is { Answer: not RsvpAnswer.CannotGo } ? [CardParts.Button(NeedsTexts.Open, NeedsAction.FormVerb, NeedsAction.On(head.Event.Id))] : []);
    }

    /// <summary>The card for one person who asks how their answer stands: also that there is none is said.</summary>
    public CardReply ForOnesAnswer(EventHead head, Standing? own) =>
        ForOne(head, own, EventTexts.Stands(own, head.Event.Cancelled || head.Event.IsOver(clock.GetUtcNow())));

    private CardReply Card(Event shown, string? note, IReadOnlyList<(string Title, string Value)> counts, string? footer, params AdaptiveAction[] more)
    {
        var when = time.When(shown.Start, shown.End);
        return new CardReply(
            CardParts.Card(
                shown.Title,
                $"{shown.Title}: {when}, {shown.Place}.",
                note is null ? null : CardParts.Strong(note),
                CardParts.Plain(shown.About),
                CardParts.Facts([(EventTexts.When, when), (EventTexts.Where, shown.Place), (EventTexts.Who, WhoMayCome(shown)), .. counts]),
                footer is null ? null : CardParts.Small(footer),
                CardParts.Small(shown.Group is null ? EventTexts.OrganizersSee : EventTexts.LeadsSee),
                Answers(shown, more)),
            EventTexts.Summary);
    }

    private AdaptiveElement Answers(Event shown, AdaptiveAction[] more)
    {
        if (shown.Cancelled)
        {
            return CardParts.Strong(EventTexts.CancelledNow);
        }

        return shown.IsOver(clock.GetUtcNow())
            ? CardParts.Strong(EventTexts.OverNow)
            : CardParts.Buttons(
            [
                Button(EventTexts.Going, RsvpAnswer.Going),
                Button(EventTexts.Maybe, RsvpAnswer.Maybe),
                Button(EventTexts.CannotGo, RsvpAnswer.CannotGo),
                .. more,
                CardParts.Button(CalendarTexts.Add, CalendarAction.Verb, CalendarAction.On(shown.Id)),
                CardParts.Button(PlanTexts.AllEvents, PlanAction.ListVerb, []),
            ]);

        AdaptiveAction Button(string title, RsvpAnswer answer) =>
            CardParts.Button(title, RsvpAction.Verb, new RsvpAction(shown.Id, answer).ToData());
    }

    private static List<(string Title, string Value)> Counts(EventHead head)
    {
        // How many come to a group's event says something of its size: it has no live count.
        if (head.Event.Group is not null)
        {
            return head.Event.Capacity is { } seats ? [(EventTexts.Seats, EventTexts.SeatsInAll(seats))] : [];
        }

        List<(string, string)> counts = [];
        if (head.Event.Capacity is { } capacity)
        {
            counts.Add((EventTexts.Seats, EventTexts.SeatsLeft(Math.Max(0, capacity - head.Going), capacity)));
        }

        if (head.Going + head.Maybe > 0)
        {
            counts.Add((EventTexts.SoFar, EventTexts.CountedSoFar(head.Going, head.Maybe)));
        }

        if (head.Waiting > 0)
        {
            counts.Add((EventTexts.WaitingList, EventTexts.CountedWaiting(head.Waiting)));
        }

        return counts;
    }

    private static string WhoMayCome(Event shown) => shown.Audience switch
    {
        EventAudience.Everyone => EventTexts.Everyone,
        EventAudience.GroupMembers => EventTexts.GroupMembers,
        _ => EventTexts.EveryoneButAdministrators,
    };
}
