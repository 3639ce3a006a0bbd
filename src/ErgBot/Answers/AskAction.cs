using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Answers;

/// <summary>A button that asks a topic, written and read here.</summary>
internal static class AskAction
{
    public const string Verb = "ask";

    private const string TopicName = "topic";

    public static JObject For(Topic topic) => new() { [TopicName] = topic.Id };

    public static string? TopicOf(JObject data) => CardPress.Text(data, TopicName);
}
