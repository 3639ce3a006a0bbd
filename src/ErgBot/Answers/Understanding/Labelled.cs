namespace ErgBot.Answers.Understanding;

/// <summary>A sentence and what it means; no label for one that means nothing the bot knows.</summary>
internal sealed record Labelled(string Text, string? Label);
