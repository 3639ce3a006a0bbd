using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConnectorClient"/>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    /// <param name="customHttpClient">Null: connections that all such clients share.</param>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient? customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
        => (BaseUri, Credentials, Conversations) = (baseUri, credentials, new Conversations(this));

    /// <param name="handlers">None: handlers belong to an HttpClient of the caller's.</param>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, customHttpClient: null, addJwtTokenRefresher: true, handlers)
    {
    }

    /// <inheritdoc cref="ConnectorClient(Uri, ServiceClientCredentials, HttpClient?, bool, DelegatingHandler[])"/>
    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, customHttpClient: null, addJwtTokenRefresher, handlers)
    {
    }

    /// <inheritdoc cref="ConnectorClient(Uri, ServiceClientCredentials, HttpClient?, bool, DelegatingHandler[])"/>
    public ConnectorClient(Uri baseUri, string? microsoftAppId = null, string? microsoftAppPassword = null, params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), handlers: handlers)
    {
    }

    /// <param name="customHttpClient">Null: connections that all such clients share.</param>
    /// <param name="addJwtTokenRefresher">Without meaning: tokens are asked of <paramref name="credentials"/> for every request.</param>
    /// <param name="handlers">None: handlers belong to <paramref name="customHttpClient"/>.</param>
    public ConnectorClient(
        Uri baseUri, ServiceClientCredentials credentials, HttpClient? customHttpClient, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, customHttpClient, disposeHttpClient: false)
    {
        if (handlers.Length > 0)
        {
            throw new NotSupportedException("Put the handlers into the HttpClient.");
        }
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public virtual IConversations Conversations { get; }
}
