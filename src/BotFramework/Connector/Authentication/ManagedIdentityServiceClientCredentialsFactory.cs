using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A registration with a user-assigned managed identity: no secret, always authenticated.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly HttpClient? _httpClient;
    private readonly ILogger? _logger;

    // Credentials hold their token, so they are made once and not once a turn.
    private readonly ConcurrentDictionary<string, AppCredentials> _made = new(StringComparer.Ordinal);

    /// <param name="appId">The identity's client id.</param>
    public ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient? httpClient = null, ILogger? logger = null)
        => (_appId, _httpClient, _logger) = (string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId, httpClient, logger);

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string? appId, CancellationToken cancellationToken) => Task.FromResult(appId == _appId);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The app id is not the configured one.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string? appId, string? audience, string? loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
        => appId != _appId
            ? throw new InvalidOperationException("Invalid Managed ID.")
            : Task.FromResult<ServiceClientCredentials>(
                _made.GetOrAdd(audience ?? string.Empty, scope => new ManagedIdentityAppCredentials(_appId, scope, _httpClient, _logger)));
}
