namespace ErgBot.Answers;

/// <summary>How a sentence is understood, for people to read.</summary>
/// <param name="Recognition">What it is taken for.</param>
/// <param name="Example">The most similar sentence that the bot learned from; null when none is similar.</param>
/// <param name="Of">The topic that has it.</param>
/// <param name="Words">The words that counted most, the strongest first.</param>
internal sealed record Explained(Recognition Recognition, string? Example, Topic? Of, IReadOnlyList<string> Words);
