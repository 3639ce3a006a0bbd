using ErgBot.Content;
using ErgBot.Groups;
using ErgBot.Languages;

namespace ErgBot.Answers;

/// <summary>answers.yaml and off-topic.yaml, as they were at one moment, the names of groups in their sentences masked.</summary>
/// <param name="Topics">What can be answered.</param>
/// <param name="OffTopic">What people ask that is none of it.</param>
/// <param name="Stamp">Another one as soon as these files or groups.yaml say something else.</param>
internal sealed record TopicFiles(IReadOnlyList<Topic> Topics, IReadOnlyList<string> OffTopic, string Stamp)
{
    /// <exception cref="ContentException">One of the files can't be used; the message says where and why.</exception>
    public static TopicFiles Read(ContentFolder folder)
    {
        // Taken before reading: what is written meanwhile gets another look.
        var stamp = StampIn(folder);

        // What is learned from looks like what is asked: without the names of groups.
        var names = new GroupNames(GroupContent.Read(folder), new English(), _ => true);
        return new TopicFiles(
            [.. TopicContent.Read(folder).Select(topic => topic with { Examples = Masked(topic.Examples, names) })],
            Masked(OffTopicContent.Read(folder), names),
            stamp);
    }

    /// <summary>Whether the same is learned from both: the same sentences for the same topics.</summary>
    public bool TeachesTheSameAs(TopicFiles other) =>
        Topics.Select(topic => topic.Id).SequenceEqual(other.Topics.Select(topic => topic.Id), StringComparer.Ordinal)
        && Topics.Zip(other.Topics).All(pair => pair.First.Examples.SequenceEqual(pair.Second.Examples, StringComparer.Ordinal))
        && OffTopic.SequenceEqual(other.OffTopic, StringComparer.Ordinal);

    public static string StampIn(ContentFolder folder) => folder.StampOf(TopicContent.FileName, OffTopicContent.FileName, GroupContent.FileName);

    private static string[] Masked(IReadOnlyList<string> sentences, GroupNames names) =>
        [.. sentences.Select(sentence => names.In(sentence).Masked(Topic.NamedGroup))];
}
