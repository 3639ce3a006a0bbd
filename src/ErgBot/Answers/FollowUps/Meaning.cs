using ErgBot.Groups;

namespace ErgBot.Answers.FollowUps;

/// <summary>What a sentence means where it was said.</summary>
/// <param name="Topic">The topic meant; null when it isn't clear.</param>
/// <param name="Near">Topics that come near when none is clear, or more on what was spoken of.</param>
/// <param name="Group">The group named, or meant by "it"; null for none.</param>
/// <param name="IsMore">Whether more on the same subject was asked for.</param>
internal sealed record Meaning(Topic? Topic, IReadOnlyList<Topic> Near, Group? Group, bool IsMore = false);
