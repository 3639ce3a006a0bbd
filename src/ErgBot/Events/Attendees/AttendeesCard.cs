using AdaptiveCards;
using ErgBot.Cards;
using ErgBot.Events.Planning;

namespace ErgBot.Events.Attendees;

/// <summary>The way to a list of attendees, for somebody who may see it, in their own chat.</summary>
internal static class AttendeesCard
{
    /// <param name="head">The event.</param>
    /// <param name="made">How many files were made so far.</param>
    public static CardReply For(EventHead head, int made)
    {
        var (shown, isGroups) = (head.Event, head.Event.Group is not null);
        return Card(
            CardParts.Plain(isGroups ? shown.Title : $"{shown.Title}\n{AttendeeTexts.Counts(head)}"),
            CardParts.Text(isGroups ? AttendeeTexts.GroupIntro : AttendeeTexts.DistrictIntro),
            made == 0 ? null : CardParts.Small(AttendeeTexts.Made(made)),
            CardParts.Buttons(
            [
                CardParts.Button(AttendeeTexts.Make, AttendeeAction.ExportVerb, AttendeeAction.Export(shown.Id, withNames: true)),
                .. isGroups ? [] : (AdaptiveAction[])[CardParts.Button(AttendeeTexts.MakeWithoutNames, AttendeeAction.ExportVerb, AttendeeAction.Export(shown.Id, withNames: false))],
                CardParts.Button(NeedsTexts.Open, NeedsAction.ListVerb, NeedsAction.On(shown.Id)),
                CardParts.Button(AttendeeTexts.Back, PlanAction.ManageVerb, PlanAction.On(shown.Id)),
            ]));
    }

    /// <summary>The step before the download.</summary>
    public static CardReply File(Event of, Uri file) => Card(
        CardParts.Plain(of.Title),
        CardParts.Text(AttendeeTexts.Warning),
        CardParts.Buttons(
        [
            new AdaptiveOpenUrlAction { Title = AttendeeTexts.Download, Url = file },
            CardParts.Button(AttendeeTexts.Back, AttendeeAction.ShowVerb, AttendeeAction.On(of.Id)),
        ]));

    private static CardReply Card(params IEnumerable<AdaptiveElement?> body) =>
        new(CardParts.Card(AttendeeTexts.Title, AttendeeTexts.Title, body), AttendeeTexts.Summary);
}
