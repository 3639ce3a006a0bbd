using ErgBot.Content;

namespace ErgBot.Answers;

/// <summary>answers.yaml and off-topic.yaml, as they were at one moment.</summary>
/// <param name="Topics">What can be answered.</param>
/// <param name="OffTopic">What people ask that is none of it.</param>
/// <param name="Stamp">Another one as soon as either file says something else.</param>
internal sealed record TopicFiles(IReadOnlyList<Topic> Topics, IReadOnlyList<string> OffTopic, string Stamp)
{
    /// <exception cref="ContentException">One of the files can't be used; the message says where and why.</exception>
    public static TopicFiles Read(ContentFolder folder)
    {
        // Taken before reading: what is written meanwhile gets another look.
        var stamp = StampIn(folder);
        return new TopicFiles(TopicContent.Read(folder), OffTopicContent.Read(folder), stamp);
    }

    public static string StampIn(ContentFolder folder) => folder.StampOf(TopicContent.FileName, OffTopicContent.FileName);
}
