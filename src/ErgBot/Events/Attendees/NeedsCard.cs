using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Events.Attendees;

/// <summary>The form for what somebody needs, and the list of it for who prepares the event.</summary>
internal static class NeedsCard
{
    private const int MostShown = 40;

    public static CardReply Form(Event of, string needs, string? flaw = null, string? note = null) => Card(
        note is null ? null : CardParts.Strong(note),
        CardParts.Plain(of.Title),
        CardParts.Text(NeedsTexts.Intro),
        new AdaptiveTextInput { Id = NeedsAction.NeedsInput, Label = NeedsTexts.Label, Value = needs, IsMultiline = true, MaxLength = NeedsStore.Longest },
        CardParts.Flaw(flaw),
        CardParts.Buttons(
            CardParts.Button(NeedsTexts.Save, NeedsAction.SaveVerb, NeedsAction.On(of.Id)),
            CardParts.Button(Calendars.CalendarTexts.Back, RsvpAction.ShowVerb, RsvpAction.Show(of.Id), takesInputs: false)));

    /// <param name="of">The event.</param>
    /// <param name="needs">What people wrote, in no order that tells anything.</param>
    public static CardReply List(Event of, IReadOnlyList<string> needs) => Card(
    [
        CardParts.Plain(of.Title),
        CardParts.Text(needs.Count == 0 ? NeedsTexts.None : NeedsTexts.ListIntro),
        .. needs.Take(MostShown).Select(CardParts.Quote),
        needs.Count > MostShown ? CardParts.Small(NeedsTexts.More) : null,
        CardParts.Buttons(CardParts.Button(AttendeeTexts.Back, AttendeeAction.ShowVerb, AttendeeAction.On(of.Id))),
    ]);

    private static CardReply Card(params IEnumerable<AdaptiveElement?> body) => new(CardParts.Card(NeedsTexts.Title, NeedsTexts.Title, body), NeedsTexts.ListSummary);
}
