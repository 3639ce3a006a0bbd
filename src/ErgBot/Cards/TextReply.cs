namespace ErgBot.Cards;

internal sealed record TextReply(string Text) : Reply;
