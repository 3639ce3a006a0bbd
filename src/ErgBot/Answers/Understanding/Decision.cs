namespace ErgBot.Answers.Understanding;

internal enum Decision
{
    /// <summary>Nothing is likely: say so.</summary>
    Unknown,

    /// <summary>Something is likely: ask which.</summary>
    Offer,

    /// <summary>Sure enough to answer.</summary>
    Answer,
}
