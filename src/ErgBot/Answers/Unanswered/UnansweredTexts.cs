using System.Globalization;

namespace ErgBot.Answers.Unanswered;

/// <summary>Every sentence about questions that weren't answered.</summary>
internal static class UnansweredTexts
{
    public const string OrganizersOnly = "Only the organizers can see what I couldn't answer. If you should be one of them, please ask whoever runs this bot.";
    public const string Kept = "A question that I couldn't answer, kept without your name";
    public const string Summary = "Questions without an answer";
    public const string Title = "What I couldn't answer";
    public const string Intro = "Several people asked these in the last weeks, in these or like words, and I had no answer. Nobody is told who asked.";
    public const string None = "Nothing was asked in vain by three people or more in the last weeks.";
    public const string HowTo = "Answer one here, and I keep the answer for everybody who asks. Or add the question to the examples of a topic in answers.yaml.";
    public const string AnswerButton = "Answer it";
    public const string FormTitle = "Answer it for everybody";
    public const string FormIntro = "I give this answer to everybody who asks the same. Please put the question as most people would.";
    public const string QuestionLabel = "Question";
    public const string QuestionMissing = "Please write the question first.";
    public const string AnswerLabel = "Answer";
    public const string AnswerMissing = "Please write the answer first.";
    public const string KeepButton = "Keep this answer";
    public const string BackButton = "Back";
    public const string FormTooOld = "I can't read that form any more. Say \"unanswered questions\" for a new one; nothing was kept.";

    public static readonly string IsCut = $"So much was asked that I looked at the newest {UnansweredDigest.MostQuestions.ToString("N0", CultureInfo.InvariantCulture)} questions only.";

    public static string AskedBy(int people, string? nearest)
    {
        var asked = $"Asked by {people.ToString(CultureInfo.InvariantCulture)} people or more within a month.";
        return nearest is null ? asked : $"{asked} The nearest thing that I know: {nearest}";
    }
}
