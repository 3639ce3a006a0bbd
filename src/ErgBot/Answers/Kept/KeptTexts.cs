namespace ErgBot.Answers.Kept;

/// <summary>Every sentence about kept answers.</summary>
internal static class KeptTexts
{
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
