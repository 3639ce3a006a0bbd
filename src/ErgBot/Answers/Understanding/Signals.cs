namespace ErgBot.Answers.Understanding;

/// <summary>What speaks for the best label being right.</summary>
/// <param name="Margin">Its score.</param>
/// <param name="Lead">How far the second is behind.</param>
/// <param name="Crowd">How many others come near it: the logarithm of a count in which each label counts the less the further it is behind.</param>
/// <param name="Nearest">The cosine to the nearest stored sentence that has a label.</param>
/// <param name="NearestOffTopic">The cosine to the nearest that has none.</param>
/// <param name="OffTopic">The score for having no label.</param>
/// <param name="OwnWords">The share of the sentence, by weight, in words that the label's own sentences have.</param>
/// <param name="KnownWords">The share in words that any training sentence has.</param>
internal readonly record struct Signals(
    double Margin, double Lead, double Crowd, double Nearest, double NearestOffTopic, double OffTopic, double OwnWords, double KnownWords)
{
    public double[] ToArray() => [Margin, Lead, Crowd, Nearest, NearestOffTopic, OffTopic, OwnWords, KnownWords];
}
