namespace ErgBot.Answers.Tickets;

/// <summary>Section "Questions": where questions to the organizers go.</summary>
internal sealed class QuestionsOptions
{
    public const string Section = "Questions";

    /// <summary>The conversation id of the organizers' channel. Empty: each organizer gets questions in their own chat with the bot.</summary>
    public string? Channel { get; init; }
}
