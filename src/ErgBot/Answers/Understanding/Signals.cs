namespace ErgBot.Answers.Understanding;

/// <summary>What speaks for the best label being right.</summary>
/// <param name="Margin">Its score.</param>
/// <param name="Lead">How far the second is behind.</param>
/// <param name="Nearest">The cosine to the nearest stored sentence.</param>
/// <param name="OwnWords">The share of the sentence, by weight, in words that the label's own sentences have.</param>
/// <param name="KnownWords">The share in words that any training sentence has.</param>
internal readonly record struct Signals(double Margin, double Lead, double Nearest, double OwnWords, double KnownWords)
{
    public double[] ToArray() => [Margin, Lead, Nearest, OwnWords, KnownWords];
}
