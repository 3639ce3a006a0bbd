using AdaptiveCards;
using ErgBot.Answers.Kept;
using ErgBot.Answers.Tickets;
using ErgBot.Cards;

namespace ErgBot.Answers.Unanswered;

/// <summary>The digest, and the form to answer one of its questions, for an organizer alone.</summary>
internal static class UnansweredCard
{
    /// <param name="digest">What to show.</param>
    /// <param name="note">What has just come of a press, or null.</param>
    public static CardReply For(Digest digest, string? note = null) => new(
        CardParts.Card(
            UnansweredTexts.Title,
            UnansweredTexts.Title,
            [
                note is null ? null : CardParts.Strong(note),
                .. Matters(digest),
                CardParts.Buttons(CardParts.Button(TicketTexts.ListTitle, TicketAction.ListVerb, [], takesInputs: false)),
            ]),
        UnansweredTexts.Summary);

    /// <param name="form">Under what the answer is kept: sent twice it is one answer.</param>
    /// <param name="question">What stands in it already.</param>
    /// <param name="answer">Likewise, or null.</param>
    /// <param name="note">What was wrong with it, or null.</param>
    public static CardReply Form(string form, string question, string? answer = null, string? note = null) => new(
        CardParts.Card(
            UnansweredTexts.FormTitle,
            UnansweredTexts.FormTitle,
            [
                note is null ? null : CardParts.Strong(note),
                CardParts.Text(UnansweredTexts.FormIntro),
                CardParts.Lines(UnansweredAction.QuestionInput, UnansweredTexts.QuestionLabel, question, KeptAnswer.LongestQuestion, UnansweredTexts.QuestionMissing),
                CardParts.Lines(UnansweredAction.AnswerInput, UnansweredTexts.AnswerLabel, answer, KeptAnswer.LongestAnswer, UnansweredTexts.AnswerMissing),
                CardParts.Buttons(
                    CardParts.Button(UnansweredTexts.KeepButton, UnansweredAction.KeepVerb, UnansweredAction.Keep(form)),
                    CardParts.Button(UnansweredTexts.BackButton, UnansweredAction.ListVerb, [], takesInputs: false)),
            ]),
        UnansweredTexts.Summary);

    /// <summary>The digest without what stands round it.</summary>
    public static IEnumerable<AdaptiveElement?> Matters(Digest digest) =>
    [
        CardParts.Text(digest.Entries.Count == 0 ? UnansweredTexts.None : UnansweredTexts.Intro),
        .. digest.Entries.SelectMany(Entry),
        digest.Entries.Count == 0 ? null : CardParts.Small(UnansweredTexts.HowTo),
        digest.IsCut ? CardParts.Small(UnansweredTexts.IsCut) : null,
    ];

    private static IEnumerable<AdaptiveElement> Entry(DigestEntry entry) =>
    [
        CardParts.Row(CardParts.Quote(entry.Question), CardParts.Button(UnansweredTexts.AnswerButton, UnansweredAction.AnswerVerb, UnansweredAction.Answer(entry.Question))),
        CardParts.Small(UnansweredTexts.AskedBy(entry.People, entry.Nearest?.Name)),
    ];
}
