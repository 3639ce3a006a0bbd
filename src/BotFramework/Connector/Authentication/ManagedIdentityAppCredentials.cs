using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that is registered with a user-assigned managed identity.</summary>
public class ManagedIdentityAppCredentials : AppCredentials
{
    public ManagedIdentityAppCredentials(string appId, string? oAuthScope, HttpClient? customHttpClient = null, ILogger? logger = null)
        : base(null, customHttpClient, logger, oAuthScope)
        => MicrosoftAppId = string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId;

    /// <inheritdoc/>
    protected override Lazy<IAuthenticator> BuildIAuthenticator()
        => new(() => new ManagedIdentityAuthenticator(MicrosoftAppId!, OAuthScope, CustomHttpClient, Logger));
}
