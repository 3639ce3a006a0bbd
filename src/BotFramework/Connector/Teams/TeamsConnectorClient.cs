using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <inheritdoc cref="ITeamsConnectorClient"/>
public class TeamsConnectorClient : ServiceClient<TeamsConnectorClient>, ITeamsConnectorClient
{
    /// <param name="customHttpClient">Null: connections that all such clients share.</param>
    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient? customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
        => (BaseUri, Credentials, Teams) = (baseUri, credentials, new TeamsOperations(this));

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public virtual ITeamsOperations Teams { get; }
}
