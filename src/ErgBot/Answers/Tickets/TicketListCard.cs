using ErgBot.Answers.Unanswered;
using ErgBot.Cards;

namespace ErgBot.Answers.Tickets;

/// <summary>
/// The questions that wait for an answer, for an organizer alone: those that were sent to them, and below what was asked in vain and sent by nobody.
/// "What is unanswered?" may mean either.
/// </summary>
internal static class TicketListCard
{
    private const int Most = 10;

    /// <param name="tickets">What isn't answered yet, the oldest first.</param>
    /// <param name="digest">What was asked in vain.</param>
    /// <param name="now">Real time.</param>
    public static CardReply For(IReadOnlyList<Ticket> tickets, Digest digest, DateTimeOffset now) => new(
        CardParts.Card(
            TicketTexts.ListTitle,
            TicketTexts.ListTitle,
            [
                tickets.Count == 0 ? CardParts.Text(TicketTexts.NoneOpen) : null,
                .. tickets.Take(Most).Select(ticket => CardParts.Row(
                    CardParts.Plain($"{ticket.Question}\n{Standing(ticket, now)}"),
                    CardParts.Button(TicketTexts.OpenButton, TicketAction.ShowVerb, TicketAction.On(ticket)))),
                tickets.Count > Most ? CardParts.Small(TicketTexts.More(tickets.Count - Most)) : null,
                CardParts.Strong(UnansweredTexts.Title),
                .. UnansweredCard.Matters(digest),
            ]),
        TicketTexts.Summary);

    private static string Standing(Ticket ticket, DateTimeOffset now) => ticket.Holder is { Name: var name }
        ? $"({TicketTexts.Waiting(now - ticket.Asked)}; {TicketTexts.Has(name)})"
        : $"({TicketTexts.Waiting(now - ticket.Asked)})";
}
