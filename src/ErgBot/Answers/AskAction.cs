using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Answers;

/// <summary>A button that asks a topic, written and read here.</summary>
internal static class AskAction
{
    public const string Verb = "ask";
    public const string NoneVerb = "ask.none";

    private const string TopicName = "topic";
    private const string QuestionName = "question";
    private const int LongestQuestion = 500;

    public static JObject For(Topic topic) => new() { [TopicName] = topic.Id };

    /// <summary>None of the topics that came near: with what was written, as far as it is kept.</summary>
    public static JObject None(string? question) => question?.Trim() is { Length: > 0 } text ? new() { [QuestionName] = text.Length <= LongestQuestion ? text : text[..LongestQuestion] } : [];

    public static string? QuestionOf(JObject data) => CardPress.Typed(data, QuestionName) is { Length: > 0 and <= LongestQuestion } question ? question : null;

    public static string? TopicOf(JObject data) => CardPress.Text(data, TopicName);
}
