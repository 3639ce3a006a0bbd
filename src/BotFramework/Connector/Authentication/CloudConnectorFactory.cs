namespace Microsoft.Bot.Connector.Authentication;

internal sealed class CloudConnectorFactory(
    string appId,
    string loginUrl,
    bool validateAuthority,
    ServiceClientCredentialsFactory credentialFactory,
    IHttpClientFactory? httpClientFactory) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        => new ConnectorClient(
            new Uri(serviceUrl),
            await credentialFactory.CreateCredentialsAsync(appId, audience, loginUrl, validateAuthority, cancellationToken),
            httpClientFactory?.CreateClient(),
            disposeHttpClient: false);
}
