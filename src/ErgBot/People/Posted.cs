namespace ErgBot.People;

/// <summary>Something that the bot has put into a conversation: what it takes to edit it later. It leads to people, so it is stored sealed.</summary>
internal sealed record Posted(string ServiceUrl, string ConversationId, string ActivityId);
