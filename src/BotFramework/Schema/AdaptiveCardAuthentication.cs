namespace Microsoft.Bot.Schema;

/// <summary>The sign-in token that comes with an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}
