using System.Globalization;

namespace ErgBot.Answers.Tickets;

/// <summary>Every sentence about questions to the organizers.</summary>
internal static class TicketTexts
{
    // To the asker.
    public const string AskButton = "Ask the organizers";
    public const string AskTitle = "Ask the organizers";
    public const string AskIntro = "The organizers see this text, but not who asked. You can change it before it goes out; please leave out what would tell who you are. Their answer comes to you in our own chat.";
    public const string QuestionLabel = "Your question";
    public const string QuestionMissing = "Please write your question first.";
    public const string SendButton = "Send to the organizers";
    public const string SentTitle = "Your question is on its way";
    public const string Sent = "The organizers get it now, without your name. As soon as one of them answers, I write to you in our own chat.";
    public const string AskedBefore = "You asked:";
    public const string NobodyToAsk = "I can't pass questions on here, since nobody is set up to answer them. Please ask Ramon De Jesus, CPS Program Manager for Diversity Development, or Daniel Monahan, CEA President.";
    public const string NotReachable = "The answer would come to you in our own chat, and I can't write to you there yet. Please add me as an app, say hello there, and ask again. Nothing was sent.";
    public const string FormTooOld = "I can't read that form any more. Please say \"ask the organizers\" for a new one; nothing was sent.";
    public const string AnswerTitle = "An answer from the organizers";
    public const string ClosedTitle = "From the organizers";
    public const string Closed = "Thank you for asking. The organizers have read your question and can't answer it themselves, so please ask wherever you would have asked without me, such as Human Resources.";
    public const string ExpiredTitle = "About your question to the organizers";
    public const string Expired = "I'm sorry: nobody got to your question within 90 days, so I've closed it. If it still matters, please ask again.";
    public const string Again = "You may have had this from me already; Teams didn't confirm it.";
    public const string AskAnother = "Ask something else";
    public const string AskerSummary = "About your question to the organizers";

    // To the organizers.
    public const string OrganizersOnly = "Only the organizers can answer these questions. If you should be one of them, please ask whoever runs this bot.";
    public const string Gone = "That question isn't here any more. Say \"open questions\" for those that wait for an answer.";
    public const string Summary = "A question to the organizers";
    public const string Title = "A question to the organizers";
    public const string Unnamed = "Nobody is told who asked. Your answer reaches the asker in private, as one from the organizers.";
    public const string SomeOrganizer = "An organizer";
    public const string AnswerLabel = "Answer";
    public const string AnswerMissing = "Please write the answer first.";
    public const string ClaimButton = "Claim";
    public const string AnswerButton = "Answer";
    public const string TakeOverButton = "Take over";
    public const string GiveBackButton = "Give back";
    public const string CloseButton = "Not for us";
    public const string CloseQuestion = "Close this without an answer? The asker gets a kind note, and it can't be opened again.";
    public const string CloseNowButton = "Close it";
    public const string BackButton = "Back";
    public const string KeepButton = "Keep this answer";
    public const string WordingButton = "Change the wording first";
    public const string KeepNote = "Kept answers go to everybody who asks. Please take out what concerns the asker alone.";
    public const string KeepTitle = "Keep this answer";
    public const string KeptNow = "Kept: everybody who asks gets this answer now.";
    public const string KeepQuestionLabel = "Question";
    public const string KeepAnswerLabel = "Answer";
    public const string ListTitle = "Open questions";
    public const string NoneOpen = "No question waits for an answer.";
    public const string OpenButton = "Open";
    public const string NowYours = "You have it.";
    public const string AlreadyYours = "You have it already.";
    public const string GivenBack = "Given back: whoever likes can take it.";
    public const string AlreadyOpen = "Nobody has it.";
    public const string TooOldToTakeOver = "It changed hands while you looked.";
    public const string ExpiredUnanswered = "Nobody answered it within 90 days.";

    public const string Withdrawn = "(taken back)";
    public const string TakenBack = "Whoever asked has taken it back; there is nothing to answer.";

    // In what people see of their own data.
    public const string Asked = "A question to the organizers, not answered yet";
    public const string Undelivered = "A question to the organizers, whose answer hasn't reached you yet";
    public const string Organized = "A question that you took or ended as an organizer, of the day";

    public static readonly string TooLongQuestion = $"That is too long for one question. Please say it in {Ticket.LongestQuestion} characters at most.";
    public static readonly string TooLongAnswer = $"That is too long for one message. Please say it in {Ticket.LongestAnswer} characters at most.";
    public static readonly string TooMany = $"You have {QuestionTap.MostOpen} questions with the organizers that aren't answered yet. Please wait for one of the answers; nothing was sent.";

    public static string Has(string name) => $"{name} has it.";

    public static string SomebodyElses(string name) => $"{name} has it. Take over if you'd rather answer it yourself.";

    public static string AnsweredBy(string name) => $"Answered by {name}.";

    public static string ClosedBy(string name) => $"Closed without an answer by {name}.";

    public static string Delivery(TicketDelivery delivery, bool hasAnswer) => (delivery, hasAnswer) switch
    {
        (TicketDelivery.Pending, true) => "The answer is on its way to the asker.",
        (TicketDelivery.Pending, false) => "The asker is being told.",
        (TicketDelivery.Delivered, true) => "The asker has the answer.",
        (TicketDelivery.Delivered, false) => "The asker was told.",
        (TicketDelivery.Unconfirmed, _) => "I sent it to the asker, and Teams never confirmed that it arrived.",
        _ => "It couldn't be delivered: the asker can't be reached any more.",
    };

    public static string More(int more) => $"and {more.ToString(CultureInfo.InvariantCulture)} more";

    public static string Waiting(TimeSpan since) => since switch
    {
        { TotalDays: >= 2 } => $"asked {((int)since.TotalDays).ToString(CultureInfo.InvariantCulture)} days ago",
        { TotalHours: >= 24 } => "asked a day ago",
        _ => "asked today",
    };
}
