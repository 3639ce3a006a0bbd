using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The calls that only Teams' connector has.</summary>
public interface ITeamsConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials Credentials { get; }

    ITeamsOperations Teams { get; }
}
