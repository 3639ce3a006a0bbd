using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Events.Calendars;

/// <summary>The step before a file is downloaded: it says that one will be, and that the button leaves Teams.</summary>
internal static class CalendarCard
{
    /// <param name="shown">The event.</param>
    /// <param name="when">Its time, in words.</param>
    /// <param name="file">The file's address; null when the bot doesn't know its own.</param>
    /// <param name="outlook">Outlook on the web.</param>
    public static CardReply For(Event shown, string when, Uri? file, Uri outlook) => new(
        CardParts.Card(
            CalendarTexts.Title,
            CalendarTexts.Title,
            CardParts.Plain($"{shown.Title}\n{when}\n{shown.Place}"),
            CardParts.Text(shown.Cancelled ? CalendarTexts.CancelledFile : file is null ? CalendarTexts.OutlookOnly : CalendarTexts.Warning),
            shown.Cancelled ? null : CardParts.Small(file is null ? CalendarTexts.OthersRead : $"{CalendarTexts.OthersRead} {CalendarTexts.Changes}"),
            CardParts.Buttons(
            [
                .. file is null ? [] : (AdaptiveAction[])[new AdaptiveOpenUrlAction { Title = CalendarTexts.Download, Url = file }],
                .. shown.Cancelled ? [] : (AdaptiveAction[])[new AdaptiveOpenUrlAction { Title = CalendarTexts.Outlook, Url = outlook }],
                CardParts.Button(CalendarTexts.Back, RsvpAction.ShowVerb, RsvpAction.Show(shown.Id)),
            ])),
        EventTexts.Summary);
}
