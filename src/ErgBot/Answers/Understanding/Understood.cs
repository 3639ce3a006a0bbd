namespace ErgBot.Answers.Understanding;

/// <summary>What a sentence was taken for.</summary>
/// <param name="Decision">What to do about it.</param>
/// <param name="Confidence">How likely the best label is right, 0 to 1.</param>
/// <param name="Best">Up to three labels, the best first.</param>
internal sealed record Understood(Decision Decision, double Confidence, IReadOnlyList<Ranked> Best);
