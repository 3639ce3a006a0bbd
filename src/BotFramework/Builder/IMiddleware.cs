namespace Microsoft.Bot.Builder;

/// <summary>A step round every turn, called in the order of registration.</summary>
public interface IMiddleware
{
    /// <summary>Works before and after <paramref name="next"/>; not calling it ends the turn without the bot.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
