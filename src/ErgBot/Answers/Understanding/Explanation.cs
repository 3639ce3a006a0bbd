namespace ErgBot.Answers.Understanding;

/// <summary>Why a sentence was taken for what it was.</summary>
/// <param name="Nearest">The stored sentence that is nearest to it.</param>
/// <param name="Cosine">How near, 0 to 1.</param>
/// <param name="Reasons">The features that counted most, the strongest first.</param>
/// <param name="Words">The words, as understood, that spoke for the best label, the strongest first.</param>
internal sealed record Explanation(Labelled Nearest, double Cosine, IReadOnlyList<Reason> Reasons, IReadOnlyList<string> Words);
