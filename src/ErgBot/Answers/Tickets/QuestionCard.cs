using ErgBot.Cards;

namespace ErgBot.Answers.Tickets;

/// <summary>What an asker sees: the form, that it was sent, and the answer.</summary>
internal static class QuestionCard
{
    /// <param name="form">The form's own number: sent twice it is one question.</param>
    /// <param name="question">What stands in it already.</param>
    /// <param name="note">What was wrong with it, or null.</param>
    public static CardReply Form(Guid form, string? question, string? note = null) => new(
        CardParts.Card(
            TicketTexts.AskTitle,
            TicketTexts.AskIntro,
            note is null ? null : CardParts.Strong(note),
            CardParts.Text(TicketTexts.AskIntro),
            CardParts.Lines(TicketAction.QuestionInput, TicketTexts.QuestionLabel, question, Ticket.LongestQuestion, TicketTexts.QuestionMissing),
            CardParts.Buttons(CardParts.Button(TicketTexts.SendButton, TicketAction.SendVerb, TicketAction.Send(form)))),
        TicketTexts.AskerSummary);

    public static CardReply Sent(string question) => new(
        CardParts.Card(
            TicketTexts.SentTitle,
            TicketTexts.Sent,
            CardParts.Quote(question),
            CardParts.Text(TicketTexts.Sent)),
        TicketTexts.AskerSummary);

    /// <summary>The answer, or the note that there is none.</summary>
    public static CardReply Ended(Ticket ticket)
    {
        var (title, text) = ticket.State switch
        {
            TicketState.Answered => (TicketTexts.AnswerTitle, null),
            TicketState.Closed => (TicketTexts.ClosedTitle, TicketTexts.Closed),
            _ => (TicketTexts.ExpiredTitle, TicketTexts.Expired),
        };
        return new CardReply(
            CardParts.Card(
                title,
                text ?? title,
                CardParts.Text(TicketTexts.AskedBefore),
                CardParts.Quote(ticket.Question),
                text is null ? CardParts.Plain(ticket.Answer!) : CardParts.Text(text),
                ticket.Uncertain > 1 ? CardParts.Small(TicketTexts.Again) : null,
                CardParts.Buttons(CardParts.Button(TicketTexts.AskAnother, TicketAction.AskVerb, TicketAction.Ask(null)))),
            TicketTexts.AskerSummary);
    }
}
