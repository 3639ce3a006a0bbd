using ErgBot.Groups;

namespace ErgBot.Answers;

/// <summary>How well a sentence was understood.</summary>
/// <param name="Sure">The topic meant; null when it isn't clear.</param>
/// <param name="Near">Up to three topics that come near, the nearest first, when none is sure; empty when nothing does.</param>
/// <param name="Confidence">How sure, from 0 to 1; 1 for a sentence that is an example.</param>
internal sealed record Recognition(Topic? Sure, IReadOnlyList<Topic> Near, double Confidence)
{
    /// <summary>The groups named in it, in the order in which they stand there.</summary>
    public IReadOnlyList<Group> Named { get; init; } = [];

    /// <summary>The sentence in lower case, the names of groups masked.</summary>
    public string Masked { get; init; } = "";
}
