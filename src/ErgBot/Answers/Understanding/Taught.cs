namespace ErgBot.Answers.Understanding;

/// <summary>A sentence to learn from, and how it is read.</summary>
internal sealed record Taught(Labelled Sentence, Reading Reading);
