using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Answers.Tickets;

/// <summary>A ticket as organizers see it. Never who asked.</summary>
internal static class TicketCard
{
    /// <param name="ticket">The ticket as it stands.</param>
    /// <param name="note">What has just come of a press, or null.</param>
    /// <param name="typed">An answer that was typed and not taken, so that it isn't lost.</param>
    public static CardReply For(Ticket ticket, string? note = null, string? typed = null) => Card(
        TicketTexts.Title,
        [
            note is null ? null : CardParts.Strong(note),
            CardParts.Quote(ticket.Question),
            .. ticket.State switch
            {
                TicketState.Open => Open(ticket),
                TicketState.Claimed => Claimed(ticket, typed),
                _ => Ended(ticket),
            },
        ]);

    /// <summary>For the presser alone: closing can't be undone, so it is asked.</summary>
    public static CardReply AskToClose(Ticket ticket) => Card(
        TicketTexts.Title,
        [
            CardParts.Quote(ticket.Question),
            CardParts.Strong(TicketTexts.CloseQuestion),
            CardParts.Buttons(Button(TicketTexts.CloseNowButton, TicketAction.CloseVerb, ticket), Button(TicketTexts.BackButton, TicketAction.ShowVerb, ticket)),
        ]);

    /// <summary>For the presser alone: question and answer as they are to be kept.</summary>
    public static CardReply Wording(Ticket ticket, string question, string answer, string? note = null) => Card(
        TicketTexts.KeepTitle,
        [
            note is null ? null : CardParts.Strong(note),
            CardParts.Text(TicketTexts.KeepNote),
            CardParts.Lines(TicketAction.QuestionInput, TicketTexts.KeepQuestionLabel, question, Ticket.LongestQuestion, TicketTexts.QuestionMissing),
            CardParts.Lines(TicketAction.AnswerInput, TicketTexts.KeepAnswerLabel, answer, Ticket.LongestAnswer, TicketTexts.AnswerMissing),
            CardParts.Buttons(
                CardParts.Button(TicketTexts.KeepButton, TicketAction.KeepVerb, TicketAction.On(ticket)),
                Button(TicketTexts.BackButton, TicketAction.ShowVerb, ticket)),
        ]);

    private static IEnumerable<AdaptiveElement> Open(Ticket ticket) =>
    [
        CardParts.Small(TicketTexts.Unnamed),
        CardParts.Buttons(Button(TicketTexts.ClaimButton, TicketAction.ClaimVerb, ticket), Button(TicketTexts.CloseButton, TicketAction.AskToCloseVerb, ticket)),
    ];

    private static IEnumerable<AdaptiveElement> Claimed(Ticket ticket, string? typed) =>
    [
        CardParts.Strong(TicketTexts.Has(ticket.Holder!.Name)),
        CardParts.Lines(TicketAction.AnswerInput, TicketTexts.AnswerLabel, typed, Ticket.LongestAnswer, TicketTexts.AnswerMissing),
        CardParts.Small(TicketTexts.Unnamed),
        CardParts.Buttons(
            CardParts.Button(TicketTexts.AnswerButton, TicketAction.AnswerVerb, TicketAction.On(ticket)),
            Button(TicketTexts.TakeOverButton, TicketAction.TakeOverVerb, ticket),
            Button(TicketTexts.GiveBackButton, TicketAction.GiveBackVerb, ticket),
            Button(TicketTexts.CloseButton, TicketAction.AskToCloseVerb, ticket)),
    ];

    private static IEnumerable<AdaptiveElement?> Ended(Ticket ticket) =>
    [
        ticket.Answer is { } answer ? CardParts.Plain(answer) : null,
        CardParts.Small(ticket.State == TicketState.Withdrawn ? TicketTexts.TakenBack : $"{EndedBy(ticket)} {TicketTexts.Delivery(ticket.Delivery, ticket.Answer is not null)}"),
        .. ticket switch
        {
            { Answer: null } => [],
            { Kept: true } => [CardParts.Small(TicketTexts.KeptNow)],
            _ => new AdaptiveElement[]
            {
                CardParts.Small(TicketTexts.KeepNote),
                CardParts.Buttons(Button(TicketTexts.KeepButton, TicketAction.KeepVerb, ticket), Button(TicketTexts.WordingButton, TicketAction.WordingVerb, ticket)),
            },
        },
    ];

    private static string EndedBy(Ticket ticket) => ticket switch
    {
        { State: TicketState.Answered, Holder.Name: { } name } => TicketTexts.AnsweredBy(name),
        { State: TicketState.Closed, Holder.Name: { } name } => TicketTexts.ClosedBy(name),
        _ => TicketTexts.ExpiredUnanswered,
    };

    /// <summary>A button that leaves what is typed alone: an empty answer doesn't keep anybody from giving back.</summary>
    private static AdaptiveAction Button(string title, string verb, Ticket ticket) =>
        CardParts.Button(title, verb, TicketAction.On(ticket), takesInputs: false);

    private static CardReply Card(string title, IEnumerable<AdaptiveElement?> body) => new(CardParts.Card(title, title, body), TicketTexts.Summary);
}
