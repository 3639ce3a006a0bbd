using ErgBot.Content;
using ErgBot.Groups;

namespace ErgBot.Answers;

/// <summary>The topics that the bot knows, and how it finds the one that somebody means.</summary>
internal sealed class Knowledge
{
    private readonly Recognizer _recognizer;

    public Knowledge(ContentFolder content)
    {
        Topics = TopicContent.Read(content);
        _recognizer = new Recognizer(Topics);
    }

    public IReadOnlyList<Topic> Topics { get; }

    public Topic? Find(string? id) => Topics.FirstOrDefault(topic => topic.Id == id);

    /// <summary>The first topic that does this.</summary>
    public Topic? Doing(Intent intent) => Topics.FirstOrDefault(topic => topic.Does == intent);

    /// <param name="text">What somebody wrote, mentions stripped.</param>
    /// <param name="groups">The groups there are, so that questions about any of them look alike.</param>
    public Recognition Recognize(string text, IReadOnlyList<Group> groups) =>
        _recognizer.Recognize(GroupNames.Masked(text, groups, Topic.NamedGroup));
}
