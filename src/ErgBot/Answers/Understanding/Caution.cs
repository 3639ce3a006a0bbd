namespace ErgBot.Answers.Understanding;

/// <summary>When to answer, when to offer and when to give up. Shares are of what was held out of the training.</summary>
/// <param name="Missed">What share of the right ones may be given up.</param>
/// <param name="Wrong">What share of the answers may be wrong.</param>
/// <param name="DoubtfulOffer">By what to multiply the threshold for offering, when some of the sentence was misspelt or isn't known.</param>
/// <param name="DoubtfulAnswer">How much of the way to certainty the threshold for answering goes up then.</param>
internal readonly record struct Caution(double Missed, double Wrong, double DoubtfulOffer, double DoubtfulAnswer)
{
    public static Caution Usual { get; } = new(Missed: 0.02, Wrong: 0.05, DoubtfulOffer: 1, DoubtfulAnswer: 0);
}
