using ErgBot.Groups;

namespace ErgBot.Answers.FollowUps;

/// <summary>What was spoken of last: a topic, and the group that was named with it or shortly before.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Group">The group; null for none.</param>
internal sealed record Subject(Topic Topic, Group? Group)
{
    /// <summary>The words that "it" may stand for, the likeliest first.</summary>
    public IReadOnlyList<string> Words => (Group, Topic.About) switch
    {
        (_, null) => [],
        (null, var about) => [about],
        (_, var about) when Topic.MeansAGroup => [Topic.NamedGroup, about],
        (_, var about) => [about, Topic.NamedGroup],
    };

    /// <summary>What is spoken of once this was said too. Small talk and what wasn't understood change nothing, and a group is remembered as long as groups are the matter.</summary>
    public static Subject? After(Subject? before, Topic? topic, Group? group) => topic is { About: not null }
        ? new Subject(topic, group ?? (topic.Tenses is null ? before?.Group : null))
        : before;
}
