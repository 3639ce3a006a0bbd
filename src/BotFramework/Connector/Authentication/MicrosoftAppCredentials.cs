using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that is registered with an app id and a client secret.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    public const string MicrosoftAppTypeKey = "MicrosoftAppType";
    public const string MicrosoftAppIdKey = "MicrosoftAppId";
    public const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";
    public const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";

    /// <summary>No registration: requests go out without a token.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    public MicrosoftAppCredentials(string? appId, string? password, HttpClient? customHttpClient = null, ILogger? logger = null, string? oAuthScope = null)
        : this(appId, password, null, customHttpClient, logger, oAuthScope)
    {
    }

    public MicrosoftAppCredentials(
        string? appId, string? password, string? channelAuthTenant, HttpClient? customHttpClient = null, ILogger? logger = null, string? oAuthScope = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
        => (MicrosoftAppId, MicrosoftAppPassword) = (appId, password);

    public string? MicrosoftAppPassword { get; set; }

    /// <inheritdoc/>
    protected override Lazy<IAuthenticator> BuildIAuthenticator()
        => new(() => new ClientSecretAuthenticator(MicrosoftAppId!, MicrosoftAppPassword!, OAuthEndpoint, OAuthScope, ValidateAuthority, CustomHttpClient));
}
