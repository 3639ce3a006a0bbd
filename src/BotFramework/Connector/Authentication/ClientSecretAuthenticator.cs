using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens for an app id and its secret, by the client credentials grant.</summary>
internal sealed class ClientSecretAuthenticator : IAuthenticator
{
    private readonly IConfidentialClientApplication _application;
    private readonly string[] _scopes;

    public ClientSecretAuthenticator(string appId, string password, string authority, string scope, bool validateAuthority, HttpClient? httpClient)
    {
        const string Default = "/.default";
        var address = new Uri(authority);

        // MSAL only takes https. On loopback there are no certificates: it is told https, and its requests go out as http.
        bool plain = address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
        if (plain)
        {
            address = new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = address.Port }.Uri;
            httpClient = new HttpClient(new PlainOnLoopback());
        }

        ConfidentialClientApplicationBuilder builder = ConfidentialClientApplicationBuilder
            .Create(appId)
            .WithClientSecret(password)
            .WithAuthority(address.AbsoluteUri, validateAuthority)
            .WithInstanceDiscovery(validateAuthority && !address.IsLoopback)
            .WithLegacyCacheCompatibility(false);
        _application = (httpClient is null ? builder : builder.WithHttpClientFactory(new OneClient(httpClient))).Build();
        _scopes = [scope.EndsWith(Default, StringComparison.Ordinal) ? scope : scope + Default];
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        AuthenticationResult result = await _application.AcquireTokenForClient(_scopes).WithForceRefresh(forceRefresh).ExecuteAsync();
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }

    private sealed class PlainOnLoopback() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { IsLoopback: true } address)
            {
                request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = address.Port }.Uri;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
