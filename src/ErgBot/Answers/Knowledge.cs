using ErgBot.Content;
using ErgBot.Groups;
using ErgBot.Languages;

namespace ErgBot.Answers;

/// <summary>The topics that the bot knows, and how it finds the one that somebody means.</summary>
internal sealed class Knowledge
{
    private readonly Lazy<Recognizer> _recognizer;

    public Knowledge(ContentFolder content)
    {
        Topics = TopicContent.Read(content);
        var offTopic = OffTopicContent.Read(content);
        _recognizer = new Lazy<Recognizer>(() => new Recognizer(Topics, offTopic, new English()));
    }

    public IReadOnlyList<Topic> Topics { get; }

    public Topic? Find(string? id) => Topics.FirstOrDefault(topic => topic.Id == id);

    /// <summary>The first topic that does this.</summary>
    public Topic? Doing(Intent intent) => Topics.FirstOrDefault(topic => topic.Does == intent);

    /// <summary>Learns from the examples, once; whoever asks before that is done waits for it.</summary>
    public void Learn() => _ = _recognizer.Value;

    /// <param name="text">What somebody wrote, mentions stripped.</param>
    /// <param name="groups">The groups there are, so that questions about any of them look alike.</param>
    public Recognition Recognize(string text, IReadOnlyList<Group> groups) =>
        _recognizer.Value.Recognize(text, groups);
}
