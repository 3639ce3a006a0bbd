namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets the bot's tokens from whoever gives them.</summary>
public interface IAuthenticator
{
    /// <param name="forceRefresh">Ask for a new one even where one is at hand.</param>
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}
