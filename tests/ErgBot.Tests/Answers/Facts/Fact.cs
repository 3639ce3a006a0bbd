namespace ErgBot.Tests.Answers.Facts;

/// <summary>Something in a text that somebody could look up and find to be wrong.</summary>
internal sealed record Fact(FactKind Kind, string Text);
