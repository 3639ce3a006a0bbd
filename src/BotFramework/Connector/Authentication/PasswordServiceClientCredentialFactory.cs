using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A registration with an app id and a client secret, of one tenant or of many. Without an app id authentication is off.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient? _httpClient;
    private readonly ILogger? _logger;

    // Credentials hold their token, so they are made once and not once a turn.
    private readonly ConcurrentDictionary<(string Scope, string Login, bool Validate), AppCredentials> _made = new();

    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <param name="tenantId">Empty for a bot of many tenants.</param>
    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
        => (AppId, Password, TenantId, _httpClient, _logger) = (appId, password, tenantId, httpClient, logger);

    public string? AppId { get; set; }

    public string? Password { get; set; }

    public string? TenantId { get; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string? appId, CancellationToken cancellationToken)
        => Task.FromResult(!string.IsNullOrEmpty(appId) && appId == AppId);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The app id is not the configured one.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string? appId, string? audience, string? loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
        => string.IsNullOrEmpty(AppId) ? Task.FromResult<ServiceClientCredentials>(MicrosoftAppCredentials.Empty)
            : appId != AppId ? throw new InvalidOperationException("Invalid appId.")
            : Task.FromResult<ServiceClientCredentials>(_made.GetOrAdd((audience ?? string.Empty, loginEndpoint ?? string.Empty, validateAuthority), Make));

    private MicrosoftAppCredentials Make((string Scope, string Login, bool Validate) key)
    {
        string login = key.Login.Length == 0 ? AuthenticationConstants.ToChannelFromBotLoginUrl : key.Login;
        if (key.Validate && login == AuthenticationConstants.ToChannelFromBotLoginUrl)
        {
            return new MicrosoftAppCredentials(AppId, Password, TenantId, _httpClient, _logger, key.Scope);
        }

        // A tenant of the bot's own stands in for the cloud's tenant of all bots; an address that the settings name is taken as it is.
        bool isOfCloud = login is AuthenticationConstants.ToChannelFromBotLoginUrl or GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl;
        string authority = isOfCloud && !string.IsNullOrEmpty(TenantId) ? new Uri(new Uri(login), TenantId).AbsoluteUri : login;
        return new CloudAppCredentials(AppId!, Password ?? string.Empty, authority, key.Validate, _httpClient, _logger, key.Scope);
    }
}
