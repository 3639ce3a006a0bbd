using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens for a user-assigned managed identity, from the host that the bot runs on.</summary>
public class ManagedIdentityAuthenticator : IAuthenticator
{
    private readonly IManagedIdentityApplication _application;
    private readonly string _resource;

    /// <param name="appId">The identity's client id.</param>
    /// <param name="resource">What the tokens are for.</param>
    public ManagedIdentityAuthenticator(string appId, string resource, HttpClient? customHttpClient = null, ILogger? logger = null)
    {
        ManagedIdentityApplicationBuilder builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        _application = (customHttpClient is null ? builder : builder.WithHttpClientFactory(new OneClient(customHttpClient))).Build();
        _resource = resource;
    }

    /// <inheritdoc/>
    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        AuthenticationResult result = await _application.AcquireTokenForManagedIdentity(_resource).WithForceRefresh(forceRefresh).ExecuteAsync();
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }
}
