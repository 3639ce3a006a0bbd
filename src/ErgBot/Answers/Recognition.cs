using ErgBot.Groups;

namespace ErgBot.Answers;

/// <summary>How well a sentence was understood.</summary>
/// <param name="Sure">The topic meant; null when it isn't clear.</param>
/// <param name="Near">Up to three topics that come near, the nearest first, when none is sure; empty when nothing does.</param>
internal sealed record Recognition(Topic? Sure, IReadOnlyList<Topic> Near)
{
    /// <summary>The groups named in it, in the order in which they stand there.</summary>
    public IReadOnlyList<Group> Named { get; init; } = [];
}
