namespace ErgBot.Answers.Kept;

/// <summary>Every sentence about kept answers.</summary>
internal static class KeptTexts
{
    public const string OrganizersOnly = "Only the organizers can see and change the answers that were kept. If you should be one of them, please ask whoever runs this bot.";
    public const string Summary = "Kept answers";
    public const string Title = "Kept answers";
    public const string Intro = "I give these to everybody who asks. The newest come first.";
    public const string None = "No answer is kept. When you answer a question for the organizers, you can keep the answer for everybody who asks the same.";
    public const string RemoveButton = "Remove";
    public const string NewerButton = "Newer ones";
    public const string OlderButton = "Older ones";
    public const string Removed = "Removed. I no longer give that answer.";
    public const string RemovedBefore = "That answer was removed already.";

    public static string KeptOn(string day) => $"Kept on {day}";

    public static string For(KeepOutcome outcome) => outcome switch
    {
        KeepOutcome.Kept => "Kept. From now on I give this answer to everybody who asks.",
        KeepOutcome.Empty => "Nothing was kept: I need a question and an answer.",
        KeepOutcome.QuestionTooLong => $"Nothing was kept: the question may have {KeptAnswer.LongestQuestion} characters at most.",
        KeepOutcome.AnswerTooLong => $"Nothing was kept: the answer may have {KeptAnswer.LongestAnswer} characters at most.",
        KeepOutcome.Full => $"Nothing was kept: I keep {KeptStore.Most} answers at most. Please remove one first; \"kept answers\" shows them.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "an outcome that nobody says"),
    };
}
