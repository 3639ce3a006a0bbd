namespace ErgBot.Answers.Understanding;

/// <summary>How much a feature spoke for the best label and against the second.</summary>
internal readonly record struct Reason(string Feature, double Weight);
