using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Answers.Tickets;

/// <summary>What the buttons of questions and tickets say, written and read here.</summary>
internal static class TicketAction
{
    // The asker's.
    public const string AskVerb = "question.ask";
    public const string SendVerb = "question.send";

    // The organizers'.
    public const string ListVerb = "ticket.list";
    public const string ShowVerb = "ticket.show";
    public const string ClaimVerb = "ticket.claim";
    public const string TakeOverVerb = "ticket.take-over";
    public const string GiveBackVerb = "ticket.give-back";
    public const string AnswerVerb = "ticket.answer";
    public const string AskToCloseVerb = "ticket.close";
    public const string CloseVerb = "ticket.close-now";
    public const string WordingVerb = "ticket.wording";
    public const string KeepVerb = "ticket.keep";

    /// <summary>The ids of the cards' inputs.</summary>
    public const string QuestionInput = "question";
    public const string AnswerInput = "answer";

    private const string FormName = "form";
    private const string TicketName = "ticket";
    private const string SeenName = "seen";

    public static JObject Ask(string? question) => question is { Length: > 0 and <= Ticket.LongestQuestion } ? new() { [QuestionInput] = question } : [];

    public static JObject Send(Guid form) => new() { [FormName] = form.ToString("N") };

    public static JObject On(TicketId ticket) => new() { [TicketName] = ticket.ToString() };

    /// <summary>With the version that the presser sees.</summary>
    public static JObject On(Ticket ticket) => new() { [TicketName] = ticket.Id.ToString(), [SeenName] = ticket.Version };

    public static Guid? FormOf(JObject data) => Guid.TryParseExact(CardPress.Text(data, FormName), "N", out var form) ? form : null;

    public static TicketId? TicketOf(JObject data) => TicketId.TryParse(CardPress.Text(data, TicketName), out var id) ? id : null;

    public static int? SeenOf(JObject data) => data[SeenName] is JValue { Type: JTokenType.Integer, Value: long and >= 0 and <= int.MaxValue and var seen } ? (int)seen : null;

    public static string QuestionOf(JObject data) => CardPress.Typed(data, QuestionInput);

    public static string AnswerOf(JObject data) => CardPress.Typed(data, AnswerInput);
}
