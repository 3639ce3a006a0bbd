using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Events.Attendees;
using ErgBot.Events.Calendars;
using ErgBot.Events.Planning;
using ErgBot.Groups;

namespace ErgBot.Events;

/// <summary>An event with its three buttons, for one person or, without an answer, for everybody who sees it.</summary>
internal sealed class EventCard(DistrictTime time, CalendarClock clock, SizeBands bands)
{
    /// <summary>The card that people insert themselves: nobody can edit it, so it says only what doesn't change with a tap. Each who sees it can call up their own answer, which they alone see.</summary>
    public CardReply ForEverybody(Event shown) =>
        Card(shown, null, [], null, ForEach(shown));

    /// <summary>The card that the bot itself puts where several people see it, and keeps up to date: with the counts, and nobody's answer.</summary>
    public CardReply ForPlace(EventHead head)
    {
        var card = Card(head.Event, null, Counts(head), null, ForEach(head.Event));
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
        var stands = own is null ? null : EventTexts.Stands(own, head.Event, isPast);
        return Card(
            head.Event,
            note ?? stands,
            Counts(head),
            own is null || isPast ? null : head.Event.Closed ? EventTexts.ChangeWhenClosed : EventTexts.Change,
            own is { Answer: not RsvpAnswer.CannotGo } ? [CardParts.Button(NeedsTexts.Open, NeedsAction.FormVerb, NeedsAction.On(head.Event.Id))] : []);
    }

    /// <summary>The card for one person of an event whose date isn't set: they can be told of it.</summary>
    /// <param name="head">The event.</param>
    /// <param name="wishes">Whether they wait to be told.</param>
    /// <param name="note">What has just happened; null to say what they wished.</param>
    public CardReply ForOneWhoMayWish(EventHead head, bool wishes, string? note = null) =>
        Card(head.Event, note ?? (wishes ? EventTexts.WishStands : null), [], null, Wish(wish: !wishes));

    /// <summary>The card for one person who asks how their answer stands: also that there is none is said.</summary>
    public CardReply ForOnesAnswer(EventHead head, Standing? own) =>
        ForOne(head, own, EventTexts.Stands(own, head.Event, head.Event.Cancelled || head.Event.IsOver(clock.GetUtcNow())));

    private CardReply Card(Event shown, string? note, IReadOnlyList<(string Title, string Value)> counts, string? footer, params AdaptiveAction[] more)
    {
        var when = shown.When(time);
        return new CardReply(
            CardParts.Card(
                shown.Title,
                $"{shown.Title}: {shown.WhenAndWhere(time)}.",
                note is null ? null : CardParts.Strong(note),
                CardParts.Plain(shown.About),
                CardParts.Facts([(EventTexts.When, when), .. Place(shown), (EventTexts.Who, WhoMayCome(shown)), .. counts]),
                footer is null ? null : CardParts.Small(footer),
                CardParts.Small(!shown.HasDate ? EventTexts.WishIsYours : shown.Group is null ? EventTexts.OrganizersSee : EventTexts.LeadsSee),
                Answers(shown, more)),
            EventTexts.Summary);
    }

    private AdaptiveElement Answers(Event shown, AdaptiveAction[] more)
    {
        if (shown.Cancelled)
        {
            return CardParts.Strong(EventTexts.CancelledNow);
        }

        if (!shown.HasDate)
        {
            return CardParts.Buttons([.. more, CardParts.Button(PlanTexts.AllEvents, PlanAction.ListVerb, [])]);
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

    /// <summary>What each who sees the card can call up, or wish, for themselves.</summary>
    private static AdaptiveAction ForEach(Event shown) =>
        shown.HasDate ? CardParts.Button(EventTexts.MyAnswer, RsvpAction.ShowVerb, RsvpAction.Show(shown.Id)) : Wish(wish: true);

    private static AdaptiveAction Wish(bool wish) =>
        CardParts.Button(wish ? EventTexts.TellMe : EligibilityTexts.DoNotTellMe, FallEventAction.Verb, FallEventAction.For(wish));

    private static IEnumerable<(string Title, string Value)> Place(Event shown) => shown.Place.Length > 0 ? [(EventTexts.Where, shown.Place)] : [];

    private List<(string Title, string Value)> Counts(EventHead head)
    {
        List<(string, string)> counts = [];

        // How many come to a group's event says something of who is in it: it has no live count.
        if (head.Event.Group is not null)
        {
            if (head.Event.Capacity is { } seats)
            {
                counts.Add((EventTexts.Seats, EventTexts.SeatsInAll(seats)));
            }

            if (head.Band is not null)
            {
                counts.Add((EventTexts.SoFar, EventTexts.Banded(bands.Read(head.Band))));
            }

            return counts;
        }

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
        EventAudience.Administrators => EventTexts.Administrators,
        _ => EventTexts.EveryoneButAdministrators,
    };
}
