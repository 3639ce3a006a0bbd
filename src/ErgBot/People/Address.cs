namespace ErgBot.People;

/// <summary>What it takes to write to a person unasked: their conversation with the bot.</summary>
internal sealed record Address(string ServiceUrl, string ConversationId, string UserId, string BotId, string TenantId, string? Locale);
