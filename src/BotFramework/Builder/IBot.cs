namespace Microsoft.Bot.Builder;

/// <summary>The bot, as an adapter sees it.</summary>
public interface IBot
{
    /// <summary>Handles one incoming activity. Whatever it throws goes to <see cref="BotAdapter.OnTurnError"/>, or to the caller of the adapter when none is set.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
