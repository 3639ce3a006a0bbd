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
    private readonly ConcurrentDictionary<(string Scope, string Authority, bool Validate), AppCredentials> _made = new();

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
            : Task.FromResult<ServiceClientCredentials>(_made.GetOrAdd((audience ?? string.Empty, Authority(loginEndpoint), validateAuthority), Make));

    // A tenant of the bot's own stands in for the tenant of all bots; an address that the settings name is taken as it is.
    private string Authority(string? loginEndpoint)
    {
        string login = string.IsNullOrEmpty(loginEndpoint) ? AuthenticationConstants.ToChannelFromBotLoginUrl : loginEndpoint;
        return !string.IsNullOrEmpty(TenantId)
            && login is AuthenticationConstants.ToChannelFromBotLoginUrl or GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl
                ? new Uri(new Uri(login), TenantId).AbsoluteUri
                : login;
    }

    private CloudAppCredentials Make((string Scope, string Authority, bool Validate) key)
        => new(AppId!, Password ?? string.Empty, key.Authority, key.Validate, _httpClient, _logger, key.Scope);
}
