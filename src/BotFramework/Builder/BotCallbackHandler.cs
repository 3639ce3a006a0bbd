namespace Microsoft.Bot.Builder;

/// <summary>What stands at the end of the pipeline: the bot's own work of a turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
