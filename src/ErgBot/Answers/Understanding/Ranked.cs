namespace ErgBot.Answers.Understanding;

/// <summary>A label and its score; above 0 its own classifier says yes.</summary>
internal readonly record struct Ranked(string Label, double Score);
