using AdaptiveCards;
using ErgBot.Calendar;
using ErgBot.Cards;

namespace ErgBot.Answers.Kept;

/// <summary>The kept answers, the newest first, for an organizer alone.</summary>
internal static class KeptCard
{
    private const int PerPage = 10;
    private const int LongestShown = 300;

    /// <param name="kept">All of them, the newest first.</param>
    /// <param name="page">From 0; the last one when there aren't so many.</param>
    /// <param name="time">To say when an answer was kept.</param>
    /// <param name="note">What has just come of a press, or null.</param>
    public static CardReply For(IReadOnlyList<KeptAnswer> kept, int page, DistrictTime time, string? note = null)
    {
        var last = Math.Max(0, (kept.Count - 1) / PerPage);
        var shown = Math.Min(page, last);
        return new CardReply(
            CardParts.Card(
                KeptTexts.Title,
                KeptTexts.Title,
                [
                    note is null ? null : CardParts.Strong(note),
                    CardParts.Text(kept.Count == 0 ? KeptTexts.None : KeptTexts.Intro),
                    .. kept.Skip(shown * PerPage).Take(PerPage).SelectMany(each => Entry(each, shown, time)),
                    last == 0 ? null : CardParts.Buttons(Turns(shown, last)),
                ]),
            KeptTexts.Summary);
    }

    private static IEnumerable<AdaptiveElement> Entry(KeptAnswer kept, int page, DistrictTime time) =>
    [
        CardParts.Row(CardParts.Quote(Cut(kept.Question)), CardParts.Button(KeptTexts.RemoveButton, KeptAction.RemoveVerb, KeptAction.Remove(kept, page))),
        CardParts.Plain(Cut(kept.Answer)),
        CardParts.Small(KeptTexts.KeptOn(time.Day(kept.KeptAt))),
    ];

    private static IEnumerable<AdaptiveAction> Turns(int page, int last)
    {
        if (page > 0)
        {
            yield return CardParts.Button(KeptTexts.NewerButton, KeptAction.ListVerb, KeptAction.Page(page - 1));
        }

        if (page < last)
        {
            yield return CardParts.Button(KeptTexts.OlderButton, KeptAction.ListVerb, KeptAction.Page(page + 1));
        }
    }

    private static string Cut(string text) => text.Length <= LongestShown ? text : $"{text[..(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown)]}…";
}
