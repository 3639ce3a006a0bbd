using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.People;

/// <summary>A person's own data, for nobody's eyes but theirs.</summary>
internal static class PersonalDataCard
{
    // A card holds 28 KB, escapes and its other parts included.
    private const int LongestPart = 8_000;
    private const int MostLines = 60;

    public static CardReply For(IReadOnlyDictionary<string, IReadOnlyList<PersonalFact>> facts)
    {
        var lines = facts.Values.SelectMany(part => part).Select(fact => (fact.What, fact.Value)).ToList();
        return lines.Count == 0
            ? Card(PersonalDataTexts.Title, PersonalDataTexts.Nothing, CardParts.Text(PersonalDataTexts.Nothing))
            : Card(
                PersonalDataTexts.Title,
                PersonalDataTexts.Intro,
                CardParts.Text(PersonalDataTexts.Intro),
                CardParts.Facts(lines.Take(MostLines)),
                lines.Count > MostLines ? CardParts.Small(PersonalDataTexts.MoreInJson) : null,
                CardParts.Small(PersonalDataTexts.ChatIsTeams),
                CardParts.Buttons(
                    CardParts.Button(PersonalDataTexts.ShowJson, PersonalDataAction.JsonVerb, PersonalDataAction.Part(0)),
                    CardParts.Button(PersonalDataTexts.ForgetMe, PersonalDataAction.AskVerb, [])));
    }

    /// <summary>JSON to be copied, in parts that fit a card.</summary>
    public static CardReply Json(string json, int part)
    {
        var parts = json.Chunk(LongestPart).Select(chunk => new string(chunk)).ToList();
        var shown = Math.Clamp(part, 0, parts.Count - 1);
        return Card(
            PersonalDataTexts.JsonTitle,
            PersonalDataTexts.JsonTitle,
            new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(parts[shown])] },
            CardParts.Buttons(
            [
                .. shown + 1 < parts.Count ? [CardParts.Button(PersonalDataTexts.NextPart, PersonalDataAction.JsonVerb, PersonalDataAction.Part(shown + 1))] : (AdaptiveAction[])[],
                CardParts.Button(PersonalDataTexts.Back, PersonalDataAction.ShowVerb, []),
            ]));
    }

    public static CardReply Sure() => Card(
        PersonalDataTexts.ForgetTitle,
        PersonalDataTexts.ForgetWhat,
        CardParts.Text(PersonalDataTexts.ForgetWhat),
        CardParts.Buttons(
            CardParts.Button(PersonalDataTexts.ForgetSure, PersonalDataAction.ForgetVerb, []),
            CardParts.Button(PersonalDataTexts.Keep, PersonalDataAction.KeepVerb, [])));

    public static CardReply Farewell() =>
        Card(PersonalDataTexts.ForgettingTitle, PersonalDataTexts.Forgetting, CardParts.Text(PersonalDataTexts.Forgetting)) with { IsFarewell = true };

    private static CardReply Card(string title, string fallback, params IEnumerable<AdaptiveElement?> body) =>
        new(CardParts.Card(title, fallback, body), PersonalDataTexts.Summary);
}
