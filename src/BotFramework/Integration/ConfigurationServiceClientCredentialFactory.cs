using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's registration as the settings name it. MicrosoftAppType says of which kind it is: "MultiTenant" (also when it is missing or unknown), "SingleTenant" or "UserAssignedMsi";
/// MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId belong to it. A multi-tenant bot without an id is one that nobody is authenticated for.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private const string AppIdKey = "MicrosoftAppId";
    private const string PasswordKey = "MicrosoftAppPassword";
    private const string TenantIdKey = "MicrosoftAppTenantId";

    private readonly ServiceClientCredentialsFactory _inner;

    /// <exception cref="ArgumentException">A setting that this kind of registration needs is missing; the message names it.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        string? appId = configuration[AppIdKey];
        string? type = configuration["MicrosoftAppType"];
        if (string.Equals(type, "UserAssignedMsi", StringComparison.OrdinalIgnoreCase))
        {
            Need(AppIdKey, "MSI");
            Need(TenantIdKey, "MSI");
            _inner = new ManagedIdentityServiceClientCredentialsFactory(appId!, httpClient, logger);
        }
        else if (string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase))
        {
            Need(AppIdKey, "SingleTenant");
            Need(PasswordKey, "SingleTenant");
            Need(TenantIdKey, "SingleTenant");
            _inner = new PasswordServiceClientCredentialFactory(appId, configuration[PasswordKey], configuration[TenantIdKey], httpClient, logger);
        }
        else
        {
            _inner = new PasswordServiceClientCredentialFactory(appId, configuration[PasswordKey], string.Empty, httpClient, logger);
        }

        void Need(string key, string kind)
        {
            if (string.IsNullOrWhiteSpace(configuration[key]))
            {
                throw new ArgumentException($"{key} is required for {kind} in configuration.");
            }
        }
    }

    public override Task<bool> IsValidAppIdAsync(string? appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string? appId, string? audience, string? loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
        => _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
