namespace ErgBot.Conversation;

/// <summary>What was spoken of last, as kept: ids, and when.</summary>
internal sealed record Talk(string Topic, string? Group, DateTimeOffset At);
