using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is typing while a message takes long. Each turn has its own indicator, which stops when the turn ends, also when it throws. Bots that call this one as their skill see none.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <param name="delay">Milliseconds until it is shown for the first time.</param>
    /// <param name="period">Milliseconds until it is shown again.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        (_delay, _period) = (TimeSpan.FromMilliseconds(delay), TimeSpan.FromMilliseconds(period));
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity.Type != ActivityTypes.Message || IsSkill(turnContext))
        {
            await next(cancellationToken);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task typing = ShowAsync(turnContext, over.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await over.CancelAsync();

            // The last one may be on its way; the turn's connector client must outlive it.
            await typing;
        }
    }

    // Another bot calls: what this one sends goes to it and not to a person. Its token has a version, which a channel's has not, and another's app id.
    private static bool IsSkill(ITurnContext turnContext)
        => turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity identity
            && identity.FindFirst(AuthenticationConstants.VersionClaim) is { } version
            && identity.FindFirst(version.Value == "1.0" ? AuthenticationConstants.AppIdClaim : AuthenticationConstants.AuthorizedParty) is { } caller
            && identity.FindFirst(AuthenticationConstants.AudienceClaim) is { } audience
            && audience.Value != caller.Value
            && audience.Value != AuthenticationConstants.ToBotFromChannelTokenIssuer;

    private async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(_delay, cancellationToken);
            while (true)
            {
                Activity typing = new Activity(ActivityTypes.Typing).ApplyConversationReference(turnContext.Activity.GetConversationReference());

                // Past the turn's own handlers: an indicator is no answer.
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken);
                await Task.Delay(_period, cancellationToken);
            }
        }
        catch (Exception)
        {
            // The turn is over, or the indicator cannot be shown: nobody misses it, and the answer itself will tell what is wrong.
        }
    }
}
