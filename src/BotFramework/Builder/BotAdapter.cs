using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Joins a bot to a channel: makes turns of incoming activities, runs them through the middleware, and carries out what they send.</summary>
public abstract class BotAdapter
{
    /// <summary>Key in the turn state of who called: an <c>IIdentity</c>.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Key in the turn state of the scope that outgoing tokens are asked for.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Key in the turn state of the activity that carries the answer to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Takes what a turn throws; without it the exception goes to the caller of the adapter.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds a step round every turn.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities; the array of answers has the same order and length.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn in a conversation that is already there, without an incoming activity.</summary>
    public virtual Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        return ContinueAsync(reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    public virtual Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueAsync(continuationActivity, callback, cancellationToken);

    /// <summary>Runs a turn in a conversation that is already there, as the identity given.</summary>
    /// <exception cref="NotImplementedException">This adapter cannot.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <inheritdoc cref="ContinueConversationAsync(ClaimsIdentity, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    /// <param name="claimsIdentity">As whom.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="audience">Whom the bot's token is for; null for the connector.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <inheritdoc cref="ContinueConversationAsync(ClaimsIdentity, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <inheritdoc cref="ContinueConversationAsync(ClaimsIdentity, ConversationReference, string?, BotCallbackHandler, CancellationToken)"/>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Starts a conversation and runs a turn in it.</summary>
    /// <exception cref="NotImplementedException">This adapter cannot.</exception>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs a turn for an activity whose sender has been authenticated.</summary>
    /// <exception cref="NotImplementedException">This adapter cannot.</exception>
    public virtual Task<InvokeResponse?> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs the middleware and the bot; sets the current culture from the activity's locale for as long as that takes.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        if (CultureOf(turnContext.Activity) is { } culture)
        {
            // Flows down into the turn and falls back to the caller's when this method returns.
            CultureInfo.CurrentCulture = culture;
            if (turnContext is TurnContext turn)
            {
                turn.Locale = culture.Name;
            }
        }

        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception e) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, e);
        }
    }

    // Only cultures that the platform knows: what a channel sends must not fill the process-wide cache of cultures.
    private static CultureInfo? CultureOf(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Locale))
        {
            return null;
        }

        try
        {
            return CultureInfo.GetCultureInfo(activity.Locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private async Task ContinueAsync(Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, continuationActivity);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }
}
